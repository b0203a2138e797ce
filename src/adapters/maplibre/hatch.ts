const SIZE = 32

/** Slanting strokes that tile without a seam, drawn at four times their size for print. */
export function hatchImage(color: string): ImageData {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = SIZE
  const ctx = canvas.getContext('2d')!
  ctx.strokeStyle = color
  ctx.lineWidth = SIZE / 9
  ctx.lineCap = 'square'
  ctx.beginPath()
  for (const shift of [-SIZE, 0, SIZE]) {
    ctx.moveTo(shift, SIZE)
    ctx.lineTo(shift + SIZE, 0)
  }
  ctx.stroke()
  return ctx.getImageData(0, 0, SIZE, SIZE)
}
