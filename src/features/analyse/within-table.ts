import type { ResultCell, ResultRow, ResultTable } from '../../core/analysis/result'
import { CITY_ID } from '../../core/domain/district'

/** Of the wide table of districts and thresholds, what lies within these minutes: km² and % by district, the city below. */
export function withinTable(wide: ResultTable, minutes: number): ResultTable {
  const narrow = (row: ResultRow): Record<string, ResultCell> => ({
    district: row['district'] ?? null,
    km2: row[`within${minutes}Km2`] ?? null,
    share: row[`within${minutes}Share`] ?? null,
  })
  const rows = [...wide.rows, ...(wide.footer ?? [])]
  const isCity = (row: ResultRow) => row['district'] === CITY_ID
  return {
    title: { zh: `${minutes} 分钟内，按区县`, en: `Within ${minutes} min, by district` },
    columns: [
      { key: 'district', title: { zh: '区县', en: 'District' }, entity: true },
      { key: 'km2', title: { zh: '面积', en: 'Area' }, unit: 'km²' },
      { key: 'share', title: { zh: '占比', en: 'Share' }, unit: '%' },
    ],
    rows: rows.filter((row) => !isCity(row)).map(narrow),
    footer: rows.filter(isCity).map(narrow),
  }
}
