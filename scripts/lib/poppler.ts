import { spawnSync } from 'node:child_process'
import { installDebianPackages, isRootOnDebian } from './debian-packages'

/** Can this machine read PDF files: pdftotext, pdfinfo, pdffonts, pdftoppm? */
export const hasPoppler = (): boolean => !spawnSync('pdftotext', ['-v']).error

/** Install Poppler where it is missing and apt may be used. Returns null where it is there, else one sentence. */
export function ensurePoppler(): string | null {
  if (!hasPoppler() && isRootOnDebian()) installDebianPackages(['poppler-utils'])
  return hasPoppler()
    ? null
    : 'Poppler is not here: the comparisons with its reading of PDF files are skipped.'
}
