/**
 * Golden pictures: every theme and every template, in Chinese and English. After a change that is meant:
 * `npx playwright test golden --update-snapshots`, and look at each picture before it is kept.
 */
import { THEME_IDS } from '../../catalogue/themes'
import { LANGUAGES } from '../../core/domain/text'
import type { SnapshotWish } from '../../core/report/page-settings'
import { PAGE_TEMPLATES, TEMPLATE_IDS } from '../../core/report/page-templates'
import type { AtlasDriver } from './atlas'
import { isPinnedEnvironment, smallPage } from './golden-pages'
import { expect, test } from './test'

/** Nothing that changes from day to day, and no more pixels than the comparison needs. */
const STILL: SnapshotWish = { date: '2026-01-01', format: 'png', dpi: 96, ground: 'districts' }

/** A hair more than what differs between two runs; a shifted label is more. */
const SAME = { maxDiffPixelRatio: 0.004 }

test.describe('pages look as they did', () => {
  // The page is drawn by a map of its own: the one on the screen may be small and quick.
  test.use({ viewport: { width: 480, height: 400 } })

  test.beforeEach(({ page }, { config }) => {
    const update = config.updateSnapshots === 'all' || config.updateSnapshots === 'changed'
    test.skip(
      !isPinnedEnvironment(page, update),
      'The golden pictures were made with another Chromium or font: they are not compared here.',
    )
  })

  for (const language of LANGUAGES) {
    const compare = async (atlas: AtlasDriver, name: string, wish: SnapshotWish) =>
      expect
        .soft(await smallPage(atlas.page, { ...wish, ...STILL }), name)
        .toMatchSnapshot(`${name}-${language}.png`, SAME)

    test(`each theme, ${language}`, async ({ atlas }) => {
      test.setTimeout(300_000)
      for (const theme of THEME_IDS) {
        await atlas.open(`theme=${theme}&lang=${language}`)
        await compare(atlas, `theme-${theme}`, { size: 'a4' })
      }
    })

    test(`each template, ${language}`, async ({ atlas }) => {
      test.setTimeout(300_000)
      await atlas.open(`theme=ronghang-boards&district=诸暨市&entity=board-g60&lang=${language}`)
      for (const id of TEMPLATE_IDS) await compare(atlas, `template-${id}`, PAGE_TEMPLATES[id].wish)
    })
  }
})
