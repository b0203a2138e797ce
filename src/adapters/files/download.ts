/** How long a browser may take to begin reading a file offered for download. */
const READ_WITHIN_MS = 60_000

/** Hand a file to the reader's downloads. */
export function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), READ_WITHIN_MS)
}
