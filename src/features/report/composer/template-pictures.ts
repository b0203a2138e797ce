import type { TemplateId } from '../../../core/report/page-templates'

/** A template at a glance, in a box of 40 × 30: its sheet, where the map lies, where words stand. */
export interface TemplatePicture {
  readonly sheet: string
  readonly map: string
  readonly words: string
}

export const TEMPLATE_PICTURES: Readonly<Record<TemplateId, TemplatePicture>> = {
  'plan-sheet': {
    sheet: 'M2 2h36v26H2z',
    map: 'M5 8h21v17H5z',
    words: 'M5 5.5h14M29 9h6M29 12h6M29 15h4M29 24h6',
  },
  'half-page': {
    sheet: 'M7 6h26v18H7z',
    map: 'M7 9.5h18v14.5H7z',
    words: 'M9 7.8h9M27.5 12h4M27.5 15h4M27.5 18h3',
  },
  slide: {
    sheet: 'M1 4.5h38v21H1z',
    map: 'M1 4.5h26v21H1z',
    words: 'M29.5 8h7M29.5 12h6M29.5 15h6M29.5 22h5',
  },
  'district-page': {
    sheet: 'M9.5 1h21v28h-21z',
    map: 'M12 6h16v13H12z',
    words: 'M12 3.8h8M12 22h6M12 24.5h6M21.5 22h6M21.5 24.5h4',
  },
}
