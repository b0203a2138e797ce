import { expect, test } from './test'

test.describe('ask', () => {
  test('what lies within 2 and 5 km of a station', async ({ atlas }) => {
    await atlas.open('panel=find')
    const dossier = await atlas.openEntity('绍兴北站枢纽')
    await dossier.getByRole('button', { name: atlas.words.entity.bufferThis }).click()
    await atlas.field(atlas.words.ask.distances).fill('2, 5')
    const before = await atlas.picture()
    const answer = await atlas.answer()
    // A circle of 2 km is 12.57 km² large; within 5 km of the station there is no sea.
    expect((await atlas.figures(answer, /km²/))[0]).toBeCloseTo(12.57, 1)
    expect((await atlas.picture()).equals(before)).toBe(false)
    await expect(answer.getByRole('heading', { name: atlas.words.ask.assumptions })).toBeVisible()
  })

  test('a distance that is none is answered with one sentence', async ({ atlas }) => {
    await atlas.open('panel=ask')
    await atlas.question('buffer')
    await atlas.field(atlas.words.ask.distances).fill('两公里')
    await atlas.page.getByRole('button', { name: atlas.words.ask.run, exact: true }).click()
    await expect(atlas.page.getByRole('alert')).toContainText('。')
  })

  test('how much of the districts the four boards cover', async ({ atlas }) => {
    await atlas.open('panel=ask&theme=ronghang-boards')
    await atlas.question('overlap')
    await atlas.choice(atlas.words.ask.left).selectOption({ value: 'ronghang-boards' })
    await atlas.choice(atlas.words.ask.right).selectOption({ label: atlas.words.ask.districts })
    const answer = await atlas.answer()
    const shares = await atlas.figures(answer, /km²/)
    expect(shares.length).toBeGreaterThan(0)
    expect(Math.max(...shares)).toBeGreaterThan(10)
  })

  test('how far 30 minutes from Hangzhou are, and what it assumes', async ({ atlas }) => {
    await atlas.open('panel=ask')
    await atlas.question('reach')
    const answer = await atlas.answer()
    const headline = answer.locator('.headline strong').first()
    const before = (await headline.textContent())!
    const figure = (text: string) => Number(text.replaceAll(',', ''))
    expect(figure(before)).toBeGreaterThan(0)
    expect(await answer.getByRole('listitem').count()).toBeGreaterThan(3)
    await answer.getByRole('slider').fill('15')
    await expect(headline).not.toHaveText(before)
    expect(figure((await headline.textContent())!)).toBeLessThan(figure(before))
  })

  test('a link asks its question again: minutes and network come back', async ({ atlas }) => {
    await atlas.open('panel=ask&reach=from:airport;year:2035;within:20,40')
    const answer = atlas.page.getByRole('article').filter({ hasText: atlas.words.ask.within(40) })
    await expect(answer).toBeVisible({ timeout: 90_000 })
    await expect(answer).toContainText('2035')
    await expect(answer.getByRole('row').filter({ hasText: '柯桥区' }).first()).toContainText(/[1-9]/)
    expect(atlas.address()).toContain('reach=from:airport;year:2035;within:20,40')
  })
})
