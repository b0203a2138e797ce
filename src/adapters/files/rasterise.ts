/** Pixels from an SVG, bytes from pixels: what only a browser can do. */

/**
 * Draw an SVG over a whole canvas; the fonts are this machine's own. Rejects where the browser cannot read the SVG.
 */
export async function drawSvg(canvas: HTMLCanvasElement, svg: string): Promise<void> {
  const { width, height } = canvas
  const sized = svg.replace('<svg ', `<svg width="${width}" height="${height}" `)
  const url = URL.createObjectURL(new Blob([sized], { type: 'image/svg+xml' }))
  try {
    const image = new Image(width, height)
    image.src = url
    await image.decode()
    canvas.getContext('2d')!.drawImage(image, 0, 0, width, height)
  } finally {
    URL.revokeObjectURL(url)
  }
}

/** The canvas as a file's bytes. Rejects where the browser cannot hold an image so large. */
export async function canvasBytes(
  canvas: HTMLCanvasElement,
  type: 'image/png' | 'image/jpeg',
  quality?: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality))
  if (!blob) throw new Error(`${canvas.width} × ${canvas.height}`)
  return new Uint8Array(await blob.arrayBuffer())
}
