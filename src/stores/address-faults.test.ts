import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { anEntity } from '../core/domain/entity-arbitraries'
import { useAddressFaults } from './address-faults'
import { usePlan } from './plan'

const told = () => useAddressFaults().faults.map(({ name, text }) => `${name} ${text}`)

/** The atlas arrives. */
function load(): void {
  const plan = usePlan()
  plan.entities = [anEntity({ id: 'known' })]
  plan.lists.systems = [{ id: 'boards' } as never]
}

beforeEach(() => setActivePinia(createPinia()))

describe('the faults of an address', () => {
  it('are told at once where it cannot be read, and ids when the atlas is there', async () => {
    const looked = useAddressFaults().look('#theme=atlantis&entity=gone&system=boards,nets')
    expect(told()).toEqual(['theme atlantis'])
    load()
    await looked
    expect(told()).toEqual(['theme atlantis', 'entity gone', 'system nets'])
    useAddressFaults().forget()
    expect(told()).toEqual([])
  })

  it.each(['documents/fyp-13:一', 'districts/柯桥县', 'systems/nets'])(
    'are told of a page of %s',
    async (read) => {
      load()
      await useAddressFaults().look(`#read=${read}`)
      expect(told()).toEqual([`read ${read.split('/')[1]}`])
    },
  )

  it.each([
    'documents/fyp-14:专栏9',
    'districts/柯桥区',
    'systems/platform-years',
    'systems/boards',
    'tasks/30',
  ])('are none where everything is known, %s too', async (read) => {
    load()
    await useAddressFaults().look(`#theme=rail&entity=known&system=boards&read=${read}`)
    expect(told()).toEqual([])
  })

  it('are none of an empty address', async () => {
    load()
    await useAddressFaults().look('')
    expect(told()).toEqual([])
  })

  it('are those of the last address, and stay closed once they are', async () => {
    const first = useAddressFaults().look('#entity=gone')
    const second = useAddressFaults().look('#entity=known')
    load()
    await Promise.all([first, second])
    expect(told()).toEqual([])
  })
})
