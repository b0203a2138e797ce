/** Pixels from an SVG, bytes from pixels: what only a browser can do. */

/** The browser has no canvas so large, or no memory left for it. */
export class CanvasTooLarge extends Error {}

/** Every browser has canvases of this many px. */
const SURE_PX = 1 << 24

/** An opaque canvas and what draws on it; throws `CanvasTooLarge`. */
export function newPicture(
  width: number,
  height: number,
  options: CanvasRenderingContext2DSettings = {},
): { canvas: HTMLCanvasElement; pen: CanvasRenderingContext2D } {
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  const pen = canvas.getContext('2d', { alpha: false, ...options })
  if (!pen || (width * height > SURE_PX && !takesColour(pen, width - 1, height - 1)))
    throw new CanvasTooLarge(`${width} × ${height}`)
  return { canvas, pen }
}

/** A browser does not refuse a canvas beyond its limits: nothing that is drawn on it stays. */
function takesColour(pen: CanvasRenderingContext2D, x: number, y: number): boolean {
  pen.fillStyle = '#ffffff'
  pen.fillRect(x, y, 1, 1)
  try {
    return pen.getImageData(x, y, 1, 1).data[0] === 255
  } catch {
    return false
  }
}

/**
 * An SVG as a picture of a size, px, to draw with whole or in parts; the fonts are this machine's own. Rejects where
 * the browser cannot read the SVG.
 */
export async function svgImage(svg: string, width: number, height: number): Promise<HTMLImageElement> {
  const sized = svg.replace('<svg ', `<svg width="${width}" height="${height}" `)
  const url = URL.createObjectURL(new Blob([sized], { type: 'image/svg+xml' }))
  try {
    const image = new Image(width, height)
    image.src = url
    await image.decode()
    return image
  } finally {
    URL.revokeObjectURL(url)
  }
}

/** Draw an SVG over a whole canvas. Rejects as `svgImage` does. */
export async function drawSvg(canvas: HTMLCanvasElement, svg: string): Promise<void> {
  const { width, height } = canvas
  canvas.getContext('2d')!.drawImage(await svgImage(svg, width, height), 0, 0, width, height)
}

/** The canvas as a file's bytes. Rejects with `CanvasTooLarge` where the browser cannot hold an image so large. */
export async function canvasBytes(
  canvas: HTMLCanvasElement,
  type: 'image/png' | 'image/jpeg',
  quality?: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality))
  if (!blob) throw new CanvasTooLarge(`${canvas.width} × ${canvas.height}`)
  return new Uint8Array(await blob.arrayBuffer())
}
