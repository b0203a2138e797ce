import type { Language } from '../../domain/text'
import { xmlText } from '../xml'
import type { Paragraph, Run } from './deck'
import { solid } from './theme'
import { centipoints, centipointsOfMm } from './units'

export const OFFICE_LANGUAGE: Record<Language, string> = { zh: 'zh-CN', en: 'en-GB' }

const ALIGN = { left: 'l', center: 'ctr', right: 'r' } as const

/** How far a footnote's number is raised, thousandths of a per cent. */
const RAISED = 30_000

/** Paragraphs as DrawingML. */
export const paragraphsXml = (paragraphs: readonly Paragraph[], language: Language): string =>
  (paragraphs.length ? paragraphs : [{ runs: [] }]).map((p) => paragraphXml(p, language)).join('')

function paragraphXml({ runs, align = 'left', leading, before }: Paragraph, language: Language): string {
  const points = (tag: string, mm: number | undefined) =>
    mm === undefined ? '' : `<a:${tag}><a:spcPts val="${centipointsOfMm(mm)}"/></a:${tag}>`
  const properties = `<a:pPr algn="${ALIGN[align]}">${points('lnSpc', leading)}${points('spcBef', before)}<a:buNone/></a:pPr>`
  const words = runs.filter((run) => run.text).map((run) => runXml(run, language))
  // An empty line is as high as its type, and that stands at its end.
  const end = runs[0]
    ? `<a:endParaRPr lang="${OFFICE_LANGUAGE[language]}" sz="${centipoints(runs[0].points)}"/>`
    : ''
  return `<a:p>${properties}${words.join('')}${end}</a:p>`
}

function runXml({ text, points, colour, bold = false, raised = false }: Run, language: Language): string {
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    `<a:r><a:rPr lang="${OFFICE_LANGUAGE[language]}" altLang="${OFFICE_LANGUAGE[other]}" sz="${centipoints(points)}"` +
    `${bold ? ' b="1"' : ''}${raised ? ` baseline="${RAISED}"` : ''}>${solid(colour)}` +
    `<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/></a:rPr><a:t>${xmlText(text)}</a:t></a:r>`
  )
}
