import type { FeatureCollection, Geometry } from 'geojson'
import type { BilingualText } from '../domain/text'

export const VERBS = ['buffer', 'overlap', 'tally', 'nearest', 'reach'] as const
export type Verb = (typeof VERBS)[number]

/** What every shape of a result carries; further properties are the verb's own. */
export interface ResultShapeProperties {
  /** Groups shapes for colour and legend: `0-5 km`, `15 min`, a system's name. */
  readonly classId: string
  readonly label: BilingualText
  readonly areaKm2: number
}

/** What a class says, where it is a judgement and no step of a scale. */
export const RESULT_TONES = ['good', 'bad', 'unsaid'] as const
export type ResultTone = (typeof RESULT_TONES)[number]

/** A colour step of a result, in drawing and legend order. */
export interface ResultClass {
  readonly id: string
  readonly title: BilingualText
  readonly tone?: ResultTone
}

export interface ResultColumn {
  readonly key: string
  readonly title: BilingualText
  /** `km²`, `%`, `min`; absent for words and ids. */
  readonly unit?: string
  /** The column holds entity ids: show the entity's name, link to it. */
  readonly entity?: boolean
  /** The key of the column that this one's cells may stand beneath where there is little room: a share, a status. */
  readonly under?: string
  /** Decimals to be shown, where the usual ones of its unit would say too little. */
  readonly digits?: number
}

/** Null where a figure does not apply. */
export type ResultCell = string | number | null | BilingualText
/** Cells by column key; a key may be left out. */
export type ResultRow = Readonly<Record<string, ResultCell>>

export interface ResultTable {
  readonly title: BilingualText
  readonly columns: readonly ResultColumn[]
  readonly rows: readonly ResultRow[]
  /** Rows that stay below the others however they are sorted: what lies outside, totals. */
  readonly footer?: readonly ResultRow[]
}

/** The answer to a question: plain data, so that it can be drawn, listed, exported and sent from a worker. */
export interface AnalysisResult<Inputs = unknown> {
  readonly verb: Verb
  readonly title: BilingualText
  /** What made it: ids and parameters only. */
  readonly inputs: Inputs
  readonly classes: readonly ResultClass[]
  /** WGS84. */
  readonly shapes: FeatureCollection<Geometry, ResultShapeProperties>
  readonly tables: readonly ResultTable[]
  /** One sentence each: what the answer takes for granted. */
  readonly assumptions: readonly BilingualText[]
}
