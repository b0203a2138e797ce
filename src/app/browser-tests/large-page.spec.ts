import type { Page } from '@playwright/test'
import { zhDrawing } from '../../catalogue/messages/zh-drawing'
import type { AtlasProgram } from '../../core/report/page-program'
import { comparedPictures } from './page-parts'
import { expect, test } from './test'

/** A graphics card that draws no more than this either way, px. */
const SMALL_CARD_PX = 300
/** Of a seam's edges a few may be rounded the other way: by how much, of 255, and how many of a million. */
const ROUNDING = 24
const MOST_ROUNDED = 20

test.describe('a page larger than the graphics card draws at once', () => {
  for (const theme of ['overview', 'culture-tourism'])
    test(`comes out whole and without a seam: ${theme}`, async ({ atlas }) => {
      await atlas.open(`theme=${theme}`)
      const whole = await pageAsPng(atlas.page)
      await pretendSmallCard(atlas.page)
      const joined = await pageAsPng(atlas.page)
      const { pixels, different } = await comparedPictures(atlas.page, whole, joined, { slack: ROUNDING })
      // A4 on its side, 297 × 210 mm, at 96 dots an inch.
      expect(pixels).toBe(1123 * 794)
      expect((different / pixels) * 1e6).toBeLessThan(MOST_ROUNDED)
    })

  test('the card gives up half-way: one sentence, no file', async ({ atlas }) => {
    await atlas.open('theme=rail')
    const said = await atlas.page.evaluate(async () => {
      const program = (window as { yuetu?: AtlasProgram }).yuetu!
      const page = program.snapshot({ dpi: 96 }).then(
        () => 'a file',
        (error: Error) => error.message,
      )
      const canvas = (): HTMLCanvasElement | null => document.querySelector('body > [aria-hidden] canvas')
      while (!canvas()) await new Promise((later) => setTimeout(later, 20))
      canvas()!.getContext('webgl2')!.getExtension('WEBGL_lose_context')!.loseContext()
      return page
    })
    expect(said).toBe(zhDrawing.interrupted)
  })
})

/** The page of what is shown, A4 at 96 dpi, as the address of a PNG in the browser. */
const pageAsPng = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const program = (window as { yuetu?: AtlasProgram }).yuetu!
    return URL.createObjectURL(await program.snapshot({ size: 'a4', dpi: 96, format: 'png' }))
  })

const pretendSmallCard = (page: Page): Promise<void> =>
  page.evaluate((most) => {
    const asked = WebGL2RenderingContext.prototype.getParameter
    const { MAX_RENDERBUFFER_SIZE } = WebGL2RenderingContext
    WebGL2RenderingContext.prototype.getParameter = function (name: number) {
      return name === MAX_RENDERBUFFER_SIZE ? most : asked.call(this, name)
    }
  }, SMALL_CARD_PX)
