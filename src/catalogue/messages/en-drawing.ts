import type { zhDrawing } from './zh-drawing'

/** Why a page could not be drawn, in English. */
export const enDrawing: typeof zhDrawing = {
  interrupted: 'The graphics card stopped drawing, so there is no page: try again, or lower the resolution.',
  incomplete: (why) => `Something on the map did not load, so there is no page: try again. (${why})`,
  tooLarge: (pixels) =>
    `This browser has no room for a picture of ${pixels} pixels: save it as PNG, or choose a lower resolution or a smaller sheet.`,
  memory: 'Memory ran out, so there is no page: close other pages and try again, or lower the resolution.',
  noType: (file) =>
    `The font file ${file} did not load, so no PDF was written: reload the page and try again.`,
  noClipboard: 'This browser does not let a page put a picture on the clipboard: download it as PNG instead.',
}
