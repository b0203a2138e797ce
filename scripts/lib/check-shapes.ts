import { geosEngine } from '../../src/adapters/geos/engine'
import type { DataProblem, SourceData } from './data-folder'

/** Shapes that GEOS calls invalid: rings that cross themselves, holes outside, lines of a single place. */
export async function checkShapes({ records, fileOf }: SourceData): Promise<DataProblem[]> {
  const engine = await geosEngine()
  const problems: DataProblem[] = []
  for (const { id, geometry } of records) {
    const reason = geometry && (await engine.invalidReason(geometry))
    if (reason)
      problems.push({ file: fileOf.get(id) ?? '', id, path: 'geometry', reason: `is invalid: ${reason}` })
  }
  return problems
}
