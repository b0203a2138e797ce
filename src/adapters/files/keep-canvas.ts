/** Canvases put away as pictures and taken out again, pixel for pixel. */

/** A canvas as a PNG; its own memory is given back at once. Rejects where the browser cannot hold an image so large. */
export async function packedCanvas(canvas: HTMLCanvasElement): Promise<Blob> {
  const { width, height } = canvas
  const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  letGo(canvas)
  if (!png) throw new Error(`${width} × ${height}`)
  return png
}

/** The canvas that was packed. */
export async function canvasOf(png: Blob): Promise<HTMLCanvasElement> {
  const picture = await createImageBitmap(png, { colorSpaceConversion: 'none' })
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width: picture.width, height: picture.height })
  canvas.getContext('2d', { alpha: false })!.drawImage(picture, 0, 0)
  picture.close()
  return canvas
}

/** A canvas gives its memory back when it has no size, not when it is forgotten. */
export function letGo(canvas: HTMLCanvasElement): void {
  canvas.width = canvas.height = 0
}
