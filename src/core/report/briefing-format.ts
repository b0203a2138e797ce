import type { Briefing, BriefingMap } from './briefing-model'
import type { OfficeLook } from './office/theme'

export const BRIEFING_FORMATS = ['docx', 'pptx'] as const
export type BriefingFormat = (typeof BRIEFING_FORMATS)[number]

/** Colours of a briefing: of a printed text, and of slides. */
export interface BriefingLooks {
  readonly text: OfficeLook
  readonly slides: OfficeLook
}

/** A briefing as a Word or PowerPoint file; writers are loaded when asked for. */
export async function writeBriefing(
  briefing: Briefing,
  format: BriefingFormat,
  looks: BriefingLooks,
  map: BriefingMap | null,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; mime: string }> {
  if (format === 'docx') {
    const [{ briefingDocument }, { DOCX_MIME, writeDocx }] = await Promise.all([
      import('./office/briefing-word'),
      import('./office/docx'),
    ])
    return { bytes: writeDocx(briefingDocument(briefing, looks.text, map)), mime: DOCX_MIME }
  }
  const [{ briefingDeck }, { PPTX_MIME, writePptx }] = await Promise.all([
    import('./office/briefing-deck'),
    import('./office/pptx'),
  ])
  return { bytes: writePptx(briefingDeck(briefing, looks.slides, map)), mime: PPTX_MIME }
}
