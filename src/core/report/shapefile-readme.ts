import type { ExportContent, ShapeLayer } from './export-content'
import { sourcesTable } from './sources-table'

const FILE_TITLE = {
  zh: { points: '点', lines: '线', areas: '面', multipoints: '多点', unplaced: '没有落图，仅有属性表' },
  en: { points: 'points', lines: 'lines', areas: 'areas', multipoints: 'several points each', unplaced: 'not placed: a table without shapes' }, // prettier-ignore
}

const WORDS = {
  zh: { files: '文件', fields: '字段', colon: '：', coordinates: '坐标：WGS84 经纬度（度）；文字：UTF-8。', shortened: (keys: string) => `以下字段有文字超过 254 字节，已截短：${keys}。` }, // prettier-ignore
  en: { files: 'Files', fields: 'Fields', colon: ': ', coordinates: 'Coordinates: WGS84 longitude and latitude (degrees); text: UTF-8.', shortened: (keys: string) => `Texts over 254 bytes are cut in these fields: ${keys}.` }, // prettier-ignore
}

/** What goes with Shapefiles: what each file holds, what the short names of the fields mean, the sources. */
export function shapefileReadme(
  content: ExportContent,
  { fields }: ShapeLayer,
  files: readonly { readonly file: string; readonly count: number }[],
  shortened: readonly string[],
): string {
  const words = WORDS[content.language]
  const titles: Record<string, string> = FILE_TITLE[content.language]
  const lines = [
    content.title,
    '',
    words.coordinates,
    ...(shortened.length ? [words.shortened(shortened.join(', '))] : []),
    '',
    words.files,
    ...files.map(({ file, count }) => `  ${file}${words.colon}${titles[file]} (${count})`),
    '',
    words.fields,
    ...fields.map(({ key, title }) => `  ${key}${words.colon}${title}`),
    '',
    ...sourcesTable(content).rows.map(([item, ...rest]) => {
      const told = rest.filter((cell) => cell !== null)
      return `${item}${words.colon}${told.join(' · ')}`
    }),
  ]
  return lines.join('\r\n') + '\r\n'
}
