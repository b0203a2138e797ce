/** The outlines of point marks, as SVG path data in a box of 24 by 24. Legend, map and export draw the same path. */
export const MARK_PATHS = {
  dot: 'M12 8a4 4 0 1 0 0 8a4 4 0 1 0 0-8Z',
  circle: 'M12 5a7 7 0 1 0 0 14a7 7 0 1 0 0-14Z',
  ring: 'M12 6a6 6 0 1 0 0 12a6 6 0 1 0 0-12Z',
  square: 'M6 6H18V18H6Z',
  'square-ring': 'M4.5 4.5H19.5V19.5H4.5ZM9 9V15H15V9Z',
  diamond: 'M12 3.5L20.5 12L12 20.5L3.5 12Z',
  triangle: 'M12 4L20.5 19H3.5Z',
  hexagon: 'M12 3.5L19.4 7.75V16.25L12 20.5L4.6 16.25V7.75Z',
  cross: 'M9 4H15V9H20V15H15V20H9V15H4V9H9Z',
  star: 'M12 2.8L14.6 9L21.3 9.6L16.2 14L17.8 20.6L12 17.1L6.2 20.6L7.8 14L2.7 9.6L9.4 9Z',
  mountain: 'M2.5 19L9 7L12.5 13L15 9.5L21.5 19Z',
  leaf: 'M5 19C4 10 10 4.5 20 4.5C20 14 15 20.5 7.5 18.5L6.5 20Z',
  drop: 'M12 3C15.5 8 18 11 18 14.5A6 6 0 0 1 6 14.5C6 11 8.5 8 12 3Z',
  bolt: 'M13.5 2.5L5.5 13.5H11L9.5 21.5L18.5 9.5H12.5Z',
  book: 'M3.5 6C6.5 4.8 9.5 5 12 6.5C14.5 5 17.5 4.8 20.5 6V18.5C17.5 17.5 14.5 17.7 12 19.2C9.5 17.7 6.5 17.5 3.5 18.5Z',
  anchor:
    'M10.8 8.6A3 3 0 1 1 13.2 8.6V17.4C15.4 17 17 15.6 17.4 13.6H20C19.4 17.6 16.2 20.2 12 20.2S4.6 17.6 4 13.6H6.6C7 15.6 8.6 17 10.8 17.4Z',
  plane:
    'M10.7 3.5C11.2 2.2 12.8 2.2 13.3 3.5V9L21 14V16L13.3 13.8V18L15.5 19.8V21.3L12 20.3L8.5 21.3V19.8L10.7 18V13.8L3 16V14L10.7 9Z',
} as const

export type MarkShape = keyof typeof MARK_PATHS
