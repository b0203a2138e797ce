import { POSITION_METHODS } from '../../src/core/domain/entity'
import { DOC_IDS } from '../../src/core/domain/document'
import type { SourceData } from './data-folder'

/** The figures of the data as a few lines of text. */
export function dataFigures({ records, systems }: SourceData): string {
  const mentions = records.flatMap((r) => r.mentions)
  const methods = POSITION_METHODS.map((m) => `${m} ${records.filter((r) => r.position.method === m).length}`)
  const docs = DOC_IDS.map((d) => `${d} ${mentions.filter((m) => m.doc === d).length}`)
  const placed = records.filter((r) => r.geometry ?? r.position.from).length
  return [
    `entities: ${records.length}, placed ${placed} (${methods.join(', ')})`,
    `mentions: ${mentions.length} (${docs.join(', ')})`,
    `systems: ${systems.length}, list not given ${systems.filter((s) => !s.stated.complete).length}`,
  ].join('\n')
}
