/** A picture's pixels, its longer side at most `mostPx`; an SVG is drawn that large. Rejects where it cannot be read. */
export async function pictureOf(href: string, mostPx: number): Promise<ImageData> {
  const image = new Image()
  image.src = href
  await image.decode()
  const [w, h] = [image.naturalWidth || mostPx, image.naturalHeight || mostPx]
  const isVector = href.startsWith('data:image/svg')
  const scale = isVector ? mostPx / Math.max(w, h) : Math.min(1, mostPx / Math.max(w, h))
  const canvas = document.createElement('canvas')
  const [width, height] = [w, h].map((px) => Math.max(1, Math.round(px * scale))) as [number, number]
  Object.assign(canvas, { width, height })
  const context = canvas.getContext('2d', { willReadFrequently: true })!
  context.drawImage(image, 0, 0, width, height)
  return context.getImageData(0, 0, width, height)
}
