import { MOST_LOGO_BYTES, isLogo } from '../../../core/report/page-logo'

/** A picture file as the data URL of a logo, or why it cannot be one. */
export async function readLogo(
  file: File,
): Promise<{ logo: string; problem?: never } | { logo?: never; problem: 'large' | 'unfit' }> {
  if (file.size > MOST_LOGO_BYTES) return { problem: 'large' }
  const logo = `data:${file.type};base64,${base64(new Uint8Array(await file.arrayBuffer()))}`
  return isLogo(logo) ? { logo } : { problem: 'unfit' }
}

/** In pieces: a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  let letters = ''
  for (let at = 0; at < bytes.length; at += 8192)
    letters += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(letters)
}
