/** A slice of the page's typeface that does not load, or is no font; the message is its file. */
export class PageFontError extends Error {}
