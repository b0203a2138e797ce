import { describe, expect, it } from 'vitest'
import { readAddress } from '../../stores/url'
import { readAsk, recipeAddress, recipeView } from './recipe-view'

const view = (text: string) => recipeView(text, {}, 'view')

describe('the view of an item', () => {
  it('says the same as the atlas reads from its address', () => {
    const address =
      'theme=rail&district=越城区,柯桥区&status=built&change=fyp-14/ronghang-2024/new,finished&place=placed&q=高铁'
    expect(readAddress(recipeAddress(view(address), 'en'))).toEqual(
      readAddress(`${address}&panel=none&lang=en`),
    )
    const asking = 'map=9.5/29.9/120.6&reach=net:planned;within:30,60&lang=en&look=dark'
    const shown = readAddress(recipeAddress(view(asking), 'zh'))
    expect(shown).toEqual(readAddress('map=9.5/29.9/120.6&reach=net:planned;within:30,60&panel=none'))
  })

  it('takes a whole link, and what is percent-encoded', () => {
    expect(view('http://127.0.0.1:4173/#theme=rail&district=%E8%B6%8A%E5%9F%8E%E5%8C%BA').conditions).toEqual(
      {
        theme: 'rail',
        district: '越城区',
      },
    )
  })

  it('stands over what holds for the whole recipe', () => {
    const all = { district: '诸暨市', theme: 'rail' }
    expect(recipeView('theme=industry', all, 'view').conditions).toEqual({
      district: '诸暨市',
      theme: 'industry',
    })
    expect(recipeView({ status: 'built' }, all, 'view').conditions).toEqual({ ...all, status: 'built' })
    expect(recipeView(undefined, all, 'view').conditions).toEqual(all)
  })

  it('says what it does not understand', () => {
    expect(() => view('them=rail')).toThrow('view: "them" is no part of an address: mend or remove it.')
    expect(() => view('q=%E8')).toThrow(/not a whole address/)
    expect(() => view('place=somewhere')).toThrow(/neither placed nor unplaced/)
    expect(() => readAsk('theme=rail', 'ask')).toThrow(/asks nothing/)
  })
})
