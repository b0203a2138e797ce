/** Finding and waiting: what every verb of the atlas's driver is made of. Knows the page, not the planner. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Download, Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import type { AxeResults } from 'axe-core'
import type { AtlasFile, Manifest } from '../../core/domain/atlas'
import type { LonLat } from '../../core/domain/geometry'

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** Where the built app is served; set by `serve-built-app.ts`. */
export function servedAt(): string {
  const url = process.env['ATLAS_URL']
  if (!url) throw new Error('ATLAS_URL is not set: run the tests with `npm run browser`.')
  return url
}

export const mapOf = (page: Page): Locator => page.locator('[data-map-state]')

/** Until all that is asked for is drawn. */
export async function untilDrawn(page: Page): Promise<void> {
  await expect(page.locator('[data-map-state="idle"]')).toBeVisible({ timeout: 60_000 })
}

/** Do something that downloads a file; returns its name and content. */
export async function downloadedBy(
  page: Page,
  act: () => Promise<void>,
): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 120_000 }), act()])
  return { name: download.suggestedFilename(), bytes: await contentOf(download) }
}

const contentOf = async (download: Download): Promise<Buffer> => readFile(await download.path())

/** A browser that cannot draw the map; what is beside the map is there at once. To be called before the page opens. */
export const withoutWebGL = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const getContext = HTMLCanvasElement.prototype.getContext as (...args: unknown[]) => unknown
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      kind: string,
      ...rest: unknown[]
    ) {
      return /webgl/.test(kind) ? null : getContext.call(this, kind, ...rest)
    } as typeof HTMLCanvasElement.prototype.getContext
  })

/** Serious and critical findings of axe, as readable lines; an empty list is good. */
export async function accessibilityFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ path: AXE })
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  )
  return violations
    .filter((v) => v.impact === 'serious' || v.impact === 'critical')
    .flatMap((v) =>
      v.nodes.map((node) => `${v.id} (${v.impact}): ${node.target.join(' ')}: ${node.failureSummary}`),
    )
}

/** Boxes that reach beyond the window's width, as readable lines; an empty list is good. */
export const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    document.documentElement.scrollWidth > innerWidth
      ? [`the page is ${document.documentElement.scrollWidth} px wide in a window of ${innerWidth}`]
      : [],
  )

/** The anchor of the entity with a name in the built data, WGS84 degrees. */
export async function placeOf(page: Page, name: string): Promise<LonLat> {
  const json = async <T>(path: string): Promise<T> =>
    (await page.request.get(`${servedAt()}data/${path}`)).json()
  const { files } = await json<Manifest>('manifest.json')
  const { entities } = await json<AtlasFile>(files.atlas.path)
  const anchor = entities.find((e) => e.name === name)?.anchor
  if (!anchor) throw new Error(`${name} has no place in the built data`)
  return anchor
}

/** Position of a place (WGS84 degrees) in a map whose centre and zoom are known, px from the map's centre. */
export function offsetOf(
  [lng, lat]: LonLat,
  camera: { readonly center: LonLat; readonly zoom: number },
): { x: number; y: number } {
  const world = 512 * 2 ** camera.zoom
  const mercator = (degrees: number) =>
    Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360)) / (2 * Math.PI)
  return {
    x: ((lng - camera.center[0]) / 360) * world,
    y: (mercator(camera.center[1]) - mercator(lat)) * world,
  }
}

/** Size of a PNG in pixels, and its density where it states one. */
export function pngSize(png: Buffer): { width: number; height: number; pixelsPerMetre: number } {
  const density = png.indexOf('pHYs')
  return {
    width: png.readUInt32BE(16),
    height: png.readUInt32BE(20),
    pixelsPerMetre: density < 0 ? NaN : png.readUInt32BE(density + 4),
  }
}

/** A PNG's address in the browser. */
export const pictureUrl = (page: Page, png: Buffer): Promise<string> =>
  page.evaluate((base64) => {
    const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))
    return URL.createObjectURL(new Blob([bytes], { type: 'image/png' }))
  }, png.toString('base64'))

/**
 * How many px two pictures have, and how many of them differ by more than `slack` of 255; with `scale`, after both are
 * drawn that much smaller: what letters' edges look like no longer matters then.
 */
export const comparedPictures = (
  page: Page,
  a: string,
  b: string,
  { slack, scale = 1 }: { readonly slack: number; readonly scale?: number },
): Promise<{ pixels: number; different: number }> =>
  page.evaluate(
    async ([first, second, most, factor]) => {
      const coloursOf = async (url: string) => {
        const picture = await createImageBitmap(await (await fetch(url)).blob())
        const [width, height] = [picture.width, picture.height].map((px) => Math.round(px * factor))
        const pen = new OffscreenCanvas(width!, height!).getContext('2d')!
        pen.imageSmoothingQuality = 'high'
        pen.drawImage(picture, 0, 0, width!, height!)
        return pen.getImageData(0, 0, width!, height!).data
      }
      const [left, right] = [await coloursOf(first), await coloursOf(second)]
      if (left.length !== right.length) return { pixels: right.length / 4, different: right.length / 4 }
      let different = 0
      for (let i = 0; i < left.length; i += 4)
        if ([0, 1, 2].some((c) => Math.abs(left[i + c]! - right[i + c]!) > most)) different++
      return { pixels: left.length / 4, different }
    },
    [a, b, slack, scale] as const,
  )
