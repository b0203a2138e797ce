/** Put the same thing on the clipboard as HTML and as text. Rejects where the browser does not let us. */
export async function copyRich(html: string, text: string): Promise<void> {
  // Outside of HTTPS and localhost a page has no clipboard of its own, only the copy event.
  if (!navigator.clipboard?.write || typeof ClipboardItem === 'undefined') return copyByEvent(html, text)
  const part = (content: string, type: string) => new Blob([content], { type })
  const item = new ClipboardItem({
    'text/html': part(html, 'text/html'),
    'text/plain': part(text, 'text/plain'),
  })
  await navigator.clipboard.write([item])
}

/**
 * Put a PNG on the clipboard that may still be in the making: a browser wants to be asked while the reader's click is
 * fresh. Rejects where the browser does not let us, and where there is no PNG after all.
 */
export async function copyPng(png: Promise<Blob>): Promise<void> {
  if (!canCopyPictures()) throw new Error('The browser does not let the page copy pictures.')
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })])
}

/** Outside of HTTPS and localhost, and in some browsers anywhere, a page cannot. */
export const canCopyPictures = (): boolean =>
  Boolean(navigator.clipboard?.write) && typeof ClipboardItem !== 'undefined'

function copyByEvent(html: string, text: string): void {
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/html', html)
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  document.addEventListener('copy', fill, { capture: true, once: true })
  const done = document.execCommand('copy')
  document.removeEventListener('copy', fill, { capture: true })
  if (!done) throw new Error('The browser does not let the page copy.')
}
