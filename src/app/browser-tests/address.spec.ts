import { expect, test } from './test'

test.describe('the address', () => {
  test('restores theme, filter, place and open project', async ({ atlas }) => {
    await atlas.open('map=10/29.9/120.6&theme=roads&district=柯桥区&panel=find')
    await expect(atlas.currentTheme()).toHaveText('公路网')
    await expect(atlas.page.getByRole('button', { name: /^柯桥区/ })).toHaveAttribute('aria-pressed', 'true')
    await atlas.row('').click()
    await expect(atlas.dossier()).toBeVisible()
    const name = await atlas.dossier().getAttribute('aria-label')
    const shared = atlas.address()
    await atlas.open()
    await atlas.open(shared)
    await expect(atlas.dossier()).toHaveAttribute('aria-label', name!)
    expect(atlas.address()).toBe(shared)
  })

  test('leaves out what is as it always is', async ({ atlas }) => {
    await atlas.open()
    expect(atlas.address()).toBe('')
  })

  test('follows back and forward', async ({ atlas }) => {
    await atlas.open()
    await atlas.theme('rail')
    await atlas.theme('water-ecology')
    await atlas.page.goBack()
    await expect(atlas.currentTheme()).toHaveText('轨道网')
    await atlas.page.goBack()
    await expect(atlas.currentTheme()).toHaveText('总览')
    await atlas.page.goForward()
    await expect(atlas.currentTheme()).toHaveText('轨道网')
  })

  test('passes over what it does not know', async ({ atlas }) => {
    await atlas.open('theme=atlantis&map=here&district=杭州市&colour=red')
    await expect(atlas.currentTheme()).toHaveText('总览')
  })
})
