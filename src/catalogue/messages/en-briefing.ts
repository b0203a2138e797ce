import type { zhBriefing } from './zh-briefing'

/** Words of the dialog for a district's briefing, in English. */
export const enBriefing: typeof zhBriefing = {
  open: 'Export briefing',
  title: (district) => `Planning briefing: ${district}`,
  about:
    'A text or slides to go on editing: counts and measures within the border, changes of status, tasks of 2023, indicators and open matters, each with its document, section and literal words.',
  format: 'Format',
  formats: { docx: 'Word text (DOCX)', pptx: 'Slides (PPTX)' },
  withMap: 'With a map',
  download: 'Download',
  steps: {
    reading: 'Loading the evidence…',
    measuring: 'Measuring lengths and areas within the border…',
    map: 'Drawing the map…',
    file: 'Writing the file…',
  },
  failed: 'No briefing was made: ',
  done: (name) => `Downloaded ${name}`,
}
