/** A logo on a page: a picture inside the settings, so that a page stays one file. */

export const MOST_LOGO_BYTES = 400 * 1024

const LOGO = /^data:image\/(png|jpeg|svg\+xml);base64,([A-Za-z0-9+/]+={0,2})$/

const bytesIn = (base64: string): number => Math.floor((base64.replace(/=+$/, '').length * 3) / 4)

/** Is it a data URL (base64) of a PNG, JPEG or SVG, not too large, whose size can be read? */
export function isLogo(url: string): boolean {
  const [, , base64] = LOGO.exec(url) ?? []
  return base64 !== undefined && bytesIn(base64) <= MOST_LOGO_BYTES && logoSize(url) !== null
}

/** Width and height of a logo's picture in its own units; null where the file does not say. */
export function logoSize(url: string): { width: number; height: number } | null {
  const [, type, base64] = LOGO.exec(url) ?? []
  if (!type || !base64) return null
  const size = SIZE_OF[type as keyof typeof SIZE_OF](bytesOf(base64))
  return size && size.width > 0 && size.height > 0 ? size : null
}

function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))
  } catch {
    return new Uint8Array()
  }
}

const SIZE_OF = { png: pngSize, jpeg: jpegSize, 'svg+xml': svgSize } as const
type Size = { width: number; height: number } | null

/** The header chunk stands first and holds both. */
function pngSize(bytes: Uint8Array): Size {
  if (bytes.length < 24 || bytes[0] !== 0x89 || bytes[1] !== 0x50) return null
  const view = new DataView(bytes.buffer)
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

/** The frame header: any marker from C0 to CF but those of tables and arithmetic coding. */
function jpegSize(bytes: Uint8Array): Size {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null
  const view = new DataView(bytes.buffer)
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = bytes[at + 1]!
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
  }
  return null
}

/** The view box, else width and height. */
function svgSize(bytes: Uint8Array): Size {
  const [tag] = /<svg\b[^>]*>/i.exec(new TextDecoder().decode(bytes)) ?? []
  if (!tag) return null
  const number = '(-?[\\d.]+(?:e-?\\d+)?)'
  const box = new RegExp(`\\sviewBox=["']\\s*${number}[\\s,]+${number}[\\s,]+${number}[\\s,]+${number}`, 'i')
  const [, , , width, height] = box.exec(tag) ?? []
  if (width && height) return { width: Number(width), height: Number(height) }
  const edge = (name: string) => Number(new RegExp(`\\s${name}=["']\\s*${number}`, 'i').exec(tag)?.[1] ?? NaN)
  const size = { width: edge('width'), height: edge('height') }
  return Number.isFinite(size.width) && Number.isFinite(size.height) ? size : null
}
