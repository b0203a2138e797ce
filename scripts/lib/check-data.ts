/** The rules that hold between records: ids, systems, sections, quotes, places. */
import { nearestPointOnLine, point } from '@turf/turf'
import type { Feature, LineString, MultiLineString } from 'geojson'
import { smoothLine } from '../../src/core/domain/curve'
import type { DocId, RegisteredDocument } from '../../src/core/domain/document'
import type { EntityRecord } from '../../src/core/domain/entity'
import { isLine, positionsOf } from '../../src/core/domain/geometry'
import type { DataProblem, SourceData } from './data-folder'
import { readSeedTexts, withoutSpace } from './data-folder'

/** Everything the atlas shows lies between the Jinhua basin and Shanghai. */
const BOUNDS = { west: 118, south: 28, east: 123, north: 32.6 }
/** A station stands on its line within this distance. */
const STOP_TOLERANCE_KM = 0.2

/** The name in the spam that was injected into one of the documents; escaped, so that it stands nowhere. */
const SPAM = /\u94b1\u67dc/

/** All that is wrong with the data beyond single records; an empty list is good data. */
export function checkData(data: SourceData): DataProblem[] {
  const problems: DataProblem[] = []
  const texts = readSeedTexts(data.documents)
  const systemIds = new Set(data.systems.map((s) => s.id))
  const add = (record: { id: string }, path: string, reason: string) =>
    problems.push({ file: data.fileOf.get(record.id) ?? 'systems.json', id: record.id, path, reason })

  for (const record of data.records) {
    for (const system of record.systems) {
      if (!systemIds.has(system)) add(record, 'systems', `${system} is not in systems.json`)
    }
    for (const from of record.position.from ?? []) {
      if (!data.fileOf.has(from)) add(record, 'position.from', `${from} is not an entity`)
    }
    record.mentions.forEach((m, i) => {
      if (!hasSection(data.documents, m.doc, m.section))
        add(record, `mentions.${i}.section`, `${m.section} is not in the outline of ${m.doc}`)
      const text = texts?.get(m.doc)
      if (text && !text.includes(withoutSpace(m.quote)))
        add(record, `mentions.${i}.quote`, `not in ${m.doc}: ${m.quote}`)
    })
    if (SPAM.test(JSON.stringify(record))) add(record, '', 'carries words of the injected spam')
    for (const reason of placeProblems(record)) add(record, 'geometry', reason)
  }
  for (const system of data.systems) {
    if (!hasSection(data.documents, system.doc, system.section))
      add(system, 'section', `${system.section} is not in the outline of ${system.doc}`)
    const text = texts?.get(system.doc)
    if (text && !text.includes(withoutSpace(system.quote)))
      add(system, 'quote', `not in ${system.doc}: ${system.quote}`)
    const members = membersOf(system.id, data.records)
    if (members.join() !== system.members.join())
      add(system, 'members', 'differ from the entities: run yuetu format')
  }
  return problems
}

/** Does the document have the section? An outline entry such as `1–158` stands for each row of a table. */
function hasSection(documents: readonly RegisteredDocument[], doc: DocId, section: string): boolean {
  const sections = documents.find((d) => d.id === doc)?.outline.map((o) => o.section) ?? []
  if (sections.includes(section)) return true
  const rows = sections.flatMap((s) => /^(\d+)–(\d+)$/.exec(s)?.slice(1).map(Number) ?? [])
  return /^\d+$/.test(section) && Number(section) >= rows[0]! && Number(section) <= rows[1]!
}

/** Entities that name a system, by id: what its `members` must hold. */
export const membersOf = (system: string, records: readonly EntityRecord[]): string[] =>
  records
    .filter((r) => r.systems.includes(system))
    .map((r) => r.id)
    .sort()

function placeProblems({ geometry, stops }: EntityRecord): string[] {
  if (!geometry) return []
  const out: string[] = []
  for (const [x = NaN, y = NaN] of positionsOf(geometry)) {
    if (!(x > BOUNDS.west && x < BOUNDS.east && y > BOUNDS.south && y < BOUNDS.north)) {
      out.push(`position ${x}, ${y} is outside the region`)
      break
    }
  }
  if (isLine(geometry) && stops?.length) {
    const line: Feature<LineString | MultiLineString> = {
      type: 'Feature',
      properties: {},
      geometry: smoothLine(geometry),
    }
    for (const stop of stops) {
      const km = nearestPointOnLine(line, point(stop.at)).properties.pointDistance
      if (km > STOP_TOLERANCE_KM) out.push(`stop ${stop.name} is ${Math.round(km * 1000)} m off the line`)
    }
  }
  return out
}
