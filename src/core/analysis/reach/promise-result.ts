import type { Feature, Point } from 'geojson'
import { DOCUMENT } from '../../domain/document'
import type { LonLat } from '../../domain/geometry'
import type { BilingualText } from '../../domain/text'
import type { AnalysisResult, ResultShapeProperties, ResultTone } from '../result'
import { networkTitle } from './network-asked'
import type { PromiseId } from './promise-list'
import { PROMISE } from './promise-list'
import { promiseTables, VERDICT_TITLE } from './promise-tables'
import type { PromiseAnswer, PromiseQuestion, PromiseRow, Verdict } from './promise'
import { VERDICTS } from './promise'

/** What made an answer about promises. */
export interface PromiseInputs extends PromiseQuestion {
  /** The one that is shown; `all`: every place by the worst of what holds there. */
  readonly promise: PromiseId | 'all'
}

/** What a place carries beyond what every result shape does. */
export interface PromiseProperties extends ResultShapeProperties {
  readonly minutes: number | null
  readonly reason: BilingualText
}

const TONE: Record<Verdict, ResultTone> = { yes: 'good', no: 'bad', 'not-computable': 'unsaid' }

/** Kept is the least of them: a place where one promise is not kept shows that one. */
const GRAVITY: Record<Verdict, number> = { yes: 0, 'not-computable': 1, no: 2 }

/**
 * Promises as an answer: a point for each place (WGS84) in the class of its verdict, the tables, and how the
 * promises were read. Of several findings at one place the gravest shows. Places without a position are in
 * the tables only.
 */
export function promiseResult(answer: PromiseAnswer, inputs: PromiseInputs): AnalysisResult<PromiseInputs> {
  const { promise } = inputs
  const shown: PromiseAnswer = {
    ...answer,
    rows: answer.rows.filter((row) => promise === 'all' || row.promise === promise),
    summary: answer.summary.filter((sum) => promise === 'all' || sum.promise === promise),
  }
  const features = gravest(shown.rows).map(featureOf)
  return {
    verb: 'reach',
    title: titleOf(inputs),
    inputs,
    classes: VERDICTS.map((id) => ({ id, title: VERDICT_TITLE[id], tone: TONE[id] })),
    shapes: { type: 'FeatureCollection', features },
    tables: promiseTables(shown),
    assumptions: [
      ...(promise === 'all' ? [GRAVEST] : []),
      ...shown.summary.map(({ title, evidence, reading }) => ({
        zh: `${title.zh}（${DOCUMENT[evidence.doc].title.zh}${evidence.section}）：${reading.zh}`,
        en: `${title.en} (${DOCUMENT[evidence.doc].title.en}, ${evidence.section}): ${reading.en}`,
      })),
      ...answer.sentences,
    ],
  }
}

const GRAVEST: BilingualText = {
  zh: '一地有几项承诺的，图上依次以未达到、不能判断、达到为准；逐项见表。',
  en: 'Where several promises hold for a place the map shows what is not kept first, then what cannot be said; the table has each.',
}

/** A finding with a position. */
type Placed = PromiseRow & { readonly at: LonLat }

/** One finding for each position, the gravest. */
function gravest(rows: readonly PromiseRow[]): Placed[] {
  const byPlace = new Map<string, Placed>()
  for (const row of rows) {
    if (!isPlaced(row)) continue
    const key = row.at.join()
    const there = byPlace.get(key)
    if (!there || GRAVITY[row.met] > GRAVITY[there.met]) byPlace.set(key, row)
  }
  return [...byPlace.values()]
}

const isPlaced = (row: PromiseRow): row is Placed => row.at !== null

function featureOf({ place, at, met, minutes, reason }: Placed): Feature<Point, PromiseProperties> {
  const properties = { classId: met, label: place, areaKm2: 0, minutes, reason }
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: [...at] } }
}

function titleOf({ promise, ...asked }: PromiseInputs): BilingualText {
  const network = networkTitle(asked)
  const about = promise === 'all' ? { zh: '规划承诺', en: 'What the plan promises' } : PROMISE[promise].title
  return { zh: `${about.zh}：${network.zh}`, en: `${about.en}: ${network.en.toLowerCase()}` }
}
