/** Characters that some file system does not take. */
const UNSAFE = /[\\/:*?"<>|\s\p{Cc}]+/gu

/** Room for an extension below the 255 bytes of a file name, in Chinese characters. */
const MOST = 60

/** A file named by what it holds: `yuetu-诸暨市-对象清单.xlsx`. */
export const exportName = (title: string, extension: string): string =>
  `yuetu-${title
    .replace(UNSAFE, '-')
    .slice(0, MOST)
    .replace(/[-.]+$/, '')}.${extension}`
