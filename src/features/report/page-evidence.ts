/** Which passages a page prints as footnotes: of what its map shows, the most important first. */
import type { Messages } from '../../catalogue/messages/zh'
import { DOCUMENT, DOC_IDS } from '../../core/domain/document'
import type { Entity, Evidence, Mention } from '../../core/domain/entity'
import type { Bounds, LonLat } from '../../core/domain/geometry'
import { meetsBounds, positionsOf } from '../../core/domain/geometry'
import type { PageFootnote, PageFootnotes } from '../../core/report/page-content'
import type { MapState } from '../../map/map-state'

export type EvidenceOf = (id: string) => Pick<Evidence, 'mentions'> | undefined

/** No page has room for more. */
const MOST = 60
/** So many decide how much room is kept. */
const ROOM = 24

/** Footnotes of the things in `bounds`; without bounds, none yet, but the room that they will need. */
export function footnotesOf(
  state: MapState,
  evidenceOf: EvidenceOf,
  bounds: Bounds | null,
  words: Messages,
): PageFootnotes {
  const things = inOrder(state).filter((e) => evidenceOf(e.id)?.mentions.length)
  const notes = (list: readonly Entity[]) =>
    list.map((e) => footnoteOf(e, evidenceOf(e.id)!, bounds, words, state))
  const shown = bounds ? things.filter((e) => isIn(e, bounds)) : []
  const beyond = Math.max(0, shown.length - MOST)
  return {
    heading: words.sheet.footnotes,
    entries: notes(shown.slice(0, MOST)),
    room: notes(things.slice(0, ROOM)),
    more: (count) => words.sheet.moreNotes(count + beyond),
  }
}

/** What was selected comes first; the list itself goes by weight. Districts are ground. */
function inOrder({ visible, selected }: MapState): Entity[] {
  const things = visible.filter((e) => e.geometry && e.kind !== 'district' && e.id !== selected?.id)
  return selected?.geometry ? [selected, ...things] : things
}

const isIn = ({ geometry, anchor }: Entity, bounds: Bounds): boolean =>
  (anchor && meetsBounds({ type: 'Point', coordinates: anchor }, bounds)) || meetsBounds(geometry!, bounds)

function footnoteOf(
  entity: Entity,
  { mentions }: Pick<Evidence, 'mentions'>,
  bounds: Bounds | null,
  words: Messages,
  { language }: MapState,
): PageFootnote {
  const { doc, section, quote } = newest(mentions)
  const name = language === 'zh' ? entity.name : entity.nameEn
  const text = words.sheet.passage(name, quote, DOCUMENT[doc].title[language], words.entity.section(section))
  return { text, at: bounds && placeIn(entity, bounds) }
}

/** The newest passage that tells a status, else the newest. */
function newest(mentions: readonly Mention[]): Mention {
  const byDate = mentions.toSorted((a, b) => DOC_IDS.indexOf(b.doc) - DOC_IDS.indexOf(a.doc))
  return byDate.find((m) => m.status) ?? byDate[0]!
}

/** The anchor where it is in view, else any corner that is. */
function placeIn({ anchor, geometry }: Entity, bounds: Bounds): LonLat | null {
  const isInside = ([x = NaN, y = NaN]: readonly number[]) =>
    x >= bounds[0] && x <= bounds[2] && y >= bounds[1] && y <= bounds[3]
  if (anchor && isInside(anchor)) return anchor
  for (const position of positionsOf(geometry!)) if (isInside(position)) return [position[0]!, position[1]!]
  return null
}
