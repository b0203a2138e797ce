/** The conditions that made an answer, in words. */
import type { BufferInputs } from '../../core/analysis/buffer'
import type { NearestInputs } from '../../core/analysis/nearest'
import type { OverlapInputs } from '../../core/analysis/overlap'
import type { ReachInputs } from '../../core/analysis/reach/bands'
import type { GainInputs } from '../../core/analysis/reach/gain'
import { networkTitle } from '../../core/analysis/reach/network-asked'
import { PROMISE } from '../../core/analysis/reach/promise-list'
import type { PromiseInputs } from '../../core/analysis/reach/promise-result'
import type { RankInputs } from '../../core/analysis/reach/rank-table'
import { END_MODE_TITLE, REACH_MODE_TITLE } from '../../core/analysis/reach/scenario'
import type { AnalysisResult, Verb } from '../../core/analysis/result'
import type { TallyInputs } from '../../core/analysis/tally'
import type { Kind } from '../../core/domain/kind'
import { KIND } from '../../core/domain/kind'
import type { NearInputs } from '../../stores/reach-near'
import { isNear } from '../../stores/reach-near'
import type { BilingualText } from '../../core/domain/text'
import type { Messages } from '../../catalogue/messages/zh'

/** One condition: what it is and what it was set to. */
export interface Condition {
  readonly title: string
  readonly value: string
}

/** What conditions are written with. */
export interface Wording {
  readonly words: Messages
  /** Picks the current language. */
  say(text: BilingualText): string
  /** The name of an entity or system; the id where nobody knows it. */
  nameOf(id: string): string
  /** `、` or `, `. */
  readonly comma: string
}

/** Names listed before the rest is only counted. */
const NAMED = 4

/** The conditions of an answer, in the order of its form. */
export function conditionsOf(result: AnalysisResult, wording: Wording): Condition[] {
  const rows = WRITERS[result.verb]?.(result.inputs as never, wording) ?? []
  return rows.map(([key, value]) => ({ title: wording.words.ask.condition[key], value }))
}

type Row = [key: keyof Messages['ask']['condition'], value: string]

const WRITERS: Partial<Record<Verb, (inputs: never, wording: Wording) => Row[]>> = {
  buffer: (inputs: BufferInputs, w) => [
    ['of', names(inputs.ids, w)],
    ['distances', `${inputs.distancesKm.join(w.comma)} km`],
    ...(inputs.ids.length > 1 ? [['merged', yesNo(inputs.merged, w)] satisfies Row] : []),
    ['landOnly', yesNo(inputs.landOnly, w)],
  ],
  overlap: (inputs: OverlapInputs, w) => [
    ['left', names(inputs.left, w)],
    ['right', names(inputs.right, w)],
  ],
  nearest: (inputs: NearestInputs, w) => [
    ['place', inputs.from.map((n) => n.toFixed(4)).join(', ')],
    ['kinds', inputs.kinds.map((kind) => w.say(KIND[kind])).join(w.comma) || w.words.find.any],
    ['count', String(inputs.count)],
  ],
  tally: (inputs: TallyInputs | NearInputs, w) => {
    if (!isNear(inputs)) return []
    const [what, id = ''] = inputs.of.split('/')
    return [
      ['of', what === 'kind' ? w.say(KIND[id as Kind]) : w.nameOf(id)],
      ['distances', `${inputs.stationKm} km`],
      ...bandRows({ ...inputs, thresholdsMin: [inputs.withinMin] }, w),
    ]
  },
  reach: (inputs: ReachInputs | GainInputs | RankInputs | PromiseInputs, w) => {
    if ('promise' in inputs) return promiseRows(inputs, w)
    if ('before' in inputs) return gainRows(inputs, w)
    return bandRows(
      'thresholdMin' in inputs ? { ...inputs, thresholdsMin: [inputs.thresholdMin] } : inputs,
      w,
    )
  },
}

const promiseRows = (inputs: PromiseInputs, w: Wording): Row[] => [
  ['of', inputs.promise === 'all' ? w.words.reach.allPromises : w.say(PROMISE[inputs.promise].title)],
  ['scenario', w.say(networkTitle(inputs))],
  ['cell', `${inputs.cellM} m`],
]

const bandRows = (inputs: ReachInputs, w: Wording): Row[] => [
  ['from', inputs.origins.map((o) => w.say(o.title)).join(w.comma)],
  ['mode', w.say(REACH_MODE_TITLE[inputs.mode])],
  ...(inputs.mode === 'car'
    ? []
    : [['ends', inputs.ends.map((end) => w.say(END_MODE_TITLE[end])).join(w.comma)] satisfies Row]),
  ['scenario', w.say(networkTitle(inputs))],
  ['thresholds', `${inputs.thresholdsMin.join(w.comma)} ${w.words.ask.minuteUnit}`],
  ['cell', `${inputs.cellM} m`],
]

/** The journey of the later scenario, with both scenarios and one threshold. */
const gainRows = ({ before, after, thresholdMin }: GainInputs, w: Wording): Row[] =>
  bandRows({ ...after, thresholdsMin: [thresholdMin] }, w).map(([key, value]) => [
    key,
    key === 'scenario' ? `${w.say(networkTitle(before))} → ${value}` : value,
  ])

function names(ids: readonly string[], { nameOf, comma, words }: Wording): string {
  const shown = ids.slice(0, NAMED).map(nameOf).join(comma)
  return ids.length > NAMED ? words.ask.andMore(shown, ids.length) : shown
}

const yesNo = (value: boolean, { words }: Wording): string => (value ? words.ask.yes : words.ask.no)
