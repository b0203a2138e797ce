import type { zhVectors } from './zh-vectors'

export const enVectors: typeof zhVectors = {
  noType: (file) =>
    `The font file ${file} did not load, so no PDF was written: reload the page and try again.`,
}
