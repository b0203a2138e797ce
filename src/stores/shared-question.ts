/** A question as an address holds it: readable fields, what is usual left out. */
import type { AssumptionId } from '../core/analysis/reach/assumption-ids'
import type { AssumptionChanges } from '../core/analysis/reach/assumptions'
import { ASSUMPTION_IDS } from '../core/analysis/reach/assumption-ids'
import type { NetworkChoice, NetworkYear } from '../core/analysis/reach/network-asked'
import { NETWORK_YEARS, networkOfWord, networkWord } from '../core/analysis/reach/network-asked'
import type { ReachOrigin, ReachRequest } from '../core/analysis/reach/request'
import { USUAL_REQUEST, USUAL_THRESHOLDS_MIN } from '../core/analysis/reach/request'
import type { EndMode, ReachMode, ScenarioId } from '../core/analysis/reach/scenario'
import { END_MODES, REACH_MODES, SCENARIOS } from '../core/analysis/reach/scenario'
import type { LonLat } from '../core/domain/geometry'
import type { Kind } from '../core/domain/kind'
import { KINDS } from '../core/domain/kind'

/** A place: the id of an origin or entity, or a position (WGS84, five decimals). */
export type SharedPlace = string | LonLat

export interface SharedReach {
  readonly verb: 'reach'
  readonly from: readonly SharedPlace[]
  readonly mode: ReachMode
  readonly ends: readonly EndMode[]
  readonly scenario: ScenarioId
  readonly network: NetworkChoice | null
  readonly within: readonly number[]
  readonly changes: AssumptionChanges
  /** The word of a network it is compared with; null where it is not. */
  readonly versus: string | null
  /** What is near a station and within the minutes; null where that is not asked. */
  readonly near: NearAsked | null
  /** What each line of the plan brings by itself. */
  readonly rank: boolean
  readonly view: ReachView
}

/** What is looked for near a station, and how near. */
export interface NearAsked {
  /** `kind/…` or `system/…`. */
  readonly of: string
  readonly km: number
}

/** How an answer is looked at: bands or changes; a smooth surface; two networks under a divider or side by side. */
export const REACH_VIEWS = ['plain', 'surface', 'swipe', 'side'] as const
export type ReachView = (typeof REACH_VIEWS)[number]
export interface SharedBuffer {
  readonly verb: 'buffer'
  /** All that the filter lets through, or the members of a system, or one entity. */
  readonly of: 'filtered' | { readonly system: string } | { readonly entity: string }
  readonly km: readonly number[]
  readonly merged: boolean
  readonly landOnly: boolean
}
export interface SharedOverlap {
  readonly verb: 'overlap'
  readonly left: string
  readonly right: string
  readonly apart: boolean
}
export interface SharedNearest {
  readonly verb: 'nearest'
  readonly from: SharedPlace | null
  readonly kinds: readonly Kind[]
  readonly count: number
}
export type SharedQuestion = SharedReach | SharedBuffer | SharedOverlap | SharedNearest
export type SharedVerb = SharedQuestion['verb']

interface Field<Q> {
  readonly name: string
  write(question: Q): string
  /** The question with what the text stands for; null where it stands for nothing. */
  read(text: string, question: Q): Q | null
}

const isSlug = (text: string): boolean => /^[\p{L}\p{N}][\p{L}\p{N}_.-]*$/u.test(text)
const fiveDecimals = (n: number): number => Number(n.toFixed(5))

/** A position as an address keeps it: to a metre. */
export const sharedPoint = ([lon, lat]: LonLat): LonLat => [fiveDecimals(lon), fiveDecimals(lat)]

const writePlace = (place: SharedPlace): string =>
  typeof place === 'string' ? place : sharedPoint(place).join('/')

function readPlace(text: string): SharedPlace | null {
  if (!text.includes('/')) return isSlug(text) ? text : null
  if (!/^-?\d+(\.\d+)?\/-?\d+(\.\d+)?$/.test(text)) return null
  const [lon, lat] = text.split('/').map(Number) as LonLat
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 85 ? sharedPoint([lon, lat]) : null
}

/** Values of a list that can be read, each once; null where there is none. */
function readAll<T>(text: string, read: (piece: string) => T | null): T[] | null {
  const pieces = [...new Set(text.split(','))]
  const values = pieces.flatMap((piece) => {
    const value = read(piece)
    return value === null ? [] : [value]
  })
  return values.length ? values : null
}

const oneOf =
  <T extends string>(options: readonly T[]) =>
  (text: string): T | null =>
    options.find((option) => option === text) ?? null

const numberIn =
  (min: number, max: number) =>
  (text: string): number | null => {
    const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN
    return value >= min && value <= max ? value : null
  }

/** A field of one kind of question, kept under `key`. */
const field = <Q, K extends keyof Q>(
  name: string,
  key: K,
  write: (value: Q[K]) => string,
  read: (text: string) => Q[K] | null,
): Field<Q> => ({
  name,
  write: (question) => write(question[key]),
  read: (text, question) => {
    const value = read(text)
    return value === null ? null : { ...question, [key]: value }
  },
})

const list = (values: readonly (string | number)[]): string => values.join(',')
const rising = (numbers: number[] | null): number[] | null => numbers && numbers.sort((a, b) => a - b)
const yes = (value: boolean): string => (value ? 'yes' : 'no')
const readYes = (text: string): boolean | null => (text === 'yes' ? true : text === 'no' ? false : null)

const REACH: readonly Field<SharedReach>[] = [
  field(
    'from',
    'from',
    (places) => list(places.map(writePlace)),
    (text) => readAll(text, readPlace),
  ),
  field('by', 'mode', String, oneOf(REACH_MODES)),
  field('ends', 'ends', list, (text) => {
    const ends = readAll(text, oneOf(END_MODES))
    return ends && END_MODES.filter((end) => end === 'walk' || ends.includes(end))
  }),
  field('net', 'scenario', String, oneOf(SCENARIOS)),
  {
    name: 'year',
    write: ({ network }) => (network && 'year' in network ? String(network.year) : ''),
    read: (text, question) => {
      const year = NETWORK_YEARS.find((y: NetworkYear) => String(y) === text)
      return year ? { ...question, network: { year } } : null
    },
  },
  {
    name: 'plus',
    write: ({ network }) => (network && 'plus' in network ? list(network.plus) || 'none' : ''),
    read: (text, question) => {
      const plus = text === 'none' ? [] : readAll(text, (piece) => (isSlug(piece) ? piece : null))
      return plus && { ...question, network: { plus } }
    },
  },
  field('within', 'within', list, (text) => rising(readAll(text, numberIn(1, 180)))),
  field('set', 'changes', writeChanges, readChanges),
  field('vs', 'versus', (word) => word ?? '', readNetwork),
  field('near', 'near', (near) => (near ? `${near.of}/${near.km}` : ''), readNear),
  field('rank', 'rank', yes, readYes),
  field('view', 'view', String, oneOf(REACH_VIEWS)),
]

function readNetwork(text: string): string | null {
  const asked = networkOfWord(text)
  const isReadable = asked && !(asked.network && 'plus' in asked.network && !asked.network.plus.every(isSlug))
  return isReadable ? networkWord(asked) : null
}

function readNear(text: string): NearAsked | null {
  const [what, id = '', number = '', ...rest] = text.split('/')
  const km = numberIn(0.01, 200)(number)
  const known = what === 'system' ? isSlug(id) : what === 'kind' && (KINDS as readonly string[]).includes(id)
  return known && km !== null && !rest.length ? { of: `${what}/${id}`, km } : null
}

function writeChanges(changes: AssumptionChanges): string {
  return list(ASSUMPTION_IDS.flatMap((id) => (changes[id] === undefined ? [] : [`${id}/${changes[id]}`])))
}
function readChanges(text: string): AssumptionChanges | null {
  const pairs = readAll(text, (piece) => {
    const [id = '', number = ''] = piece.split('/')
    const value = numberIn(0, 1000)(number)
    const known = (ASSUMPTION_IDS as readonly string[]).includes(id)
    return known && value !== null ? ([id as AssumptionId, value] as const) : null
  })
  return pairs && Object.fromEntries(pairs)
}

const BUFFER: readonly Field<SharedBuffer>[] = [
  field(
    'of',
    'of',
    (of) => (of === 'filtered' ? of : 'system' in of ? `system/${of.system}` : `entity/${of.entity}`),
    (text) => {
      const [what, id = ''] = text.split('/')
      if (text === 'filtered') return text
      if (!isSlug(id)) return null
      return what === 'system' ? { system: id } : what === 'entity' ? { entity: id } : null
    },
  ),
  field('km', 'km', list, (text) => rising(readAll(text, numberIn(0.01, 200)))),
  field('merged', 'merged', yes, readYes),
  field('land', 'landOnly', yes, readYes),
]

const slug = (text: string): string | null => (isSlug(text) ? text : null)

const OVERLAP: readonly Field<SharedOverlap>[] = [
  field('left', 'left', String, slug),
  field('right', 'right', String, slug),
  field('apart', 'apart', yes, readYes),
]

const NEAREST: readonly Field<SharedNearest>[] = [
  field('from', 'from', (from) => (from === null ? '' : writePlace(from)), readPlace),
  field('kinds', 'kinds', list, (text) => readAll(text, oneOf(KINDS))),
  field('count', 'count', String, (text) => (/^\d+$/.test(text) ? numberIn(1, 100)(text) : null)),
]

/** What is asked where an address says no more than the verb. */
export const USUAL_QUESTION = {
  reach: {
    verb: 'reach',
    from: USUAL_REQUEST.origins.map((o) => o.id),
    mode: USUAL_REQUEST.mode,
    ends: END_MODES.filter((end) => USUAL_REQUEST.ends.includes(end)),
    scenario: USUAL_REQUEST.scenario,
    network: null,
    within: USUAL_THRESHOLDS_MIN,
    changes: {},
    versus: null,
    near: null,
    rank: false,
    view: 'plain',
  } satisfies SharedReach as SharedReach,
  buffer: {
    verb: 'buffer',
    of: 'filtered',
    km: [2, 5],
    merged: true,
    landOnly: false,
  } satisfies SharedBuffer as SharedBuffer,
  overlap: {
    verb: 'overlap',
    left: 'ronghang-boards',
    right: 'districts',
    apart: true,
  } satisfies SharedOverlap as SharedOverlap,
  nearest: { verb: 'nearest', from: null, kinds: [], count: 10 } satisfies SharedNearest as SharedNearest,
}

const FIELDS = { reach: REACH, buffer: BUFFER, overlap: OVERLAP, nearest: NEAREST }
export const SHARED_VERBS = Object.keys(FIELDS) as SharedVerb[]

/** What an address says where nothing is unusual. */
const USUAL = 'usual'

/** The fields of a question, `name:value;name:value`. */
export function writeQuestion(question: SharedQuestion): string {
  const fields = FIELDS[question.verb] as readonly Field<SharedQuestion>[]
  const parts = fields.flatMap(({ name, write }) => {
    const text = write(question)
    return text === write(USUAL_QUESTION[question.verb]) ? [] : [`${name}:${text}`]
  })
  return parts.join(';') || USUAL
}

/** The fields that stand for nothing, as they were written. */
export function unreadFields(verb: SharedVerb, text: string): string[] {
  const fields = FIELDS[verb] as readonly Field<SharedQuestion>[]
  if (text === USUAL) return []
  return text.split(';').filter((part) => {
    const [name, ...rest] = part.split(':')
    return part && !fields.find((f) => f.name === name)?.read(rest.join(':'), USUAL_QUESTION[verb])
  })
}

/** The question that fields stand for; unknown names and bad values are passed over. Null for nothing readable. */
export function readQuestion(verb: SharedVerb, text: string): SharedQuestion | null {
  const fields = FIELDS[verb] as readonly Field<SharedQuestion>[]
  let question: SharedQuestion | null = text === USUAL ? USUAL_QUESTION[verb] : null
  for (const part of text.split(';')) {
    const [name, ...rest] = part.split(':')
    const read = fields.find((f) => f.name === name)?.read(rest.join(':'), question ?? USUAL_QUESTION[verb])
    question = read ?? question
  }
  return question
}

/** The question behind an answer of travel time; `more`: what else was asked of the journey, and how it is looked at. */
export const sharedReach = (
  request: ReachRequest,
  within: readonly number[],
  more: Partial<Pick<SharedReach, 'versus' | 'near' | 'rank' | 'view'>> = {},
): SharedReach => ({
  verb: 'reach',
  from: request.origins.map(({ id, at }: ReachOrigin) =>
    isSlug(id) && !/^\d/.test(id) ? id : sharedPoint(at),
  ),
  mode: request.mode,
  ends: END_MODES.filter((end) => request.ends.includes(end)),
  scenario: request.scenario,
  network: request.network ?? null,
  within,
  changes: request.changes,
  versus: null,
  near: null,
  rank: false,
  view: 'plain',
  ...more,
})
