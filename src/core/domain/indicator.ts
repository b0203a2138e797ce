import * as v from 'valibot'
import type { DistrictName } from './district'
import { DISTRICT_NAMES } from './district'
import type { Passage } from './passage'
import { parseList, passageEntries, text } from './passage'
import type { BilingualText } from './text'

/** What an indicator speaks of. */
export const INDICATOR_GROUP = {
  economy: { zh: '经济', en: 'Economy' },
  innovation: { zh: '科技创新', en: 'Innovation' },
  industry: { zh: '产业', en: 'Industry' },
  opening: { zh: '开放', en: 'Opening up' },
  transport: { zh: '交通', en: 'Transport' },
  urban: { zh: '城乡建设', en: 'Town and country' },
  culture: { zh: '文化旅游', en: 'Culture and tourism' },
  environment: { zh: '生态环境', en: 'Environment' },
  agriculture: { zh: '农业农村', en: 'Farming' },
  livelihood: { zh: '民生', en: 'Livelihood' },
  governance: { zh: '治理', en: 'Governance' },
} as const satisfies Record<string, BilingualText>
export type IndicatorGroup = keyof typeof INDICATOR_GROUP
export const INDICATOR_GROUPS = Object.keys(INDICATOR_GROUP) as IndicatorGroup[]

/** What a figure is: where one started, where one stands, what is expected, what is aimed at. */
export const POINT_ROLES = ['base', 'actual', 'estimate', 'target'] as const
export type PointRole = (typeof POINT_ROLES)[number]

export const COMPARATORS = ['>=', '<=', '>', '<', '≈', '='] as const
export type Comparator = (typeof COMPARATORS)[number]

const SIGN: Record<Comparator, string> = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '≈': '≈', '=': '' }

/** At least, at most, about: the sign before a figure; nothing before one that is just so. */
export const signOf = ({ comparator = '=' }: { readonly comparator?: Comparator }): string => SIGN[comparator]

/** One figure of a series. */
export interface IndicatorPoint extends Passage {
  /** ISO 8601: a year, a month, or an interval of them: `2025`, `2023-09`, `2021/2025`, `2023-01/2023-09`. */
  readonly period: string
  readonly role: PointRole
  /** In the series' unit; absent where the document aims without a number. */
  readonly number?: number
  readonly text?: string
  readonly comparator?: Comparator
  readonly change?: { readonly number: number; readonly unit: string; readonly basis?: string }
  /** Where the figure is one district's. */
  readonly district?: DistrictName
  readonly note?: string
}

/** Figures of one thing under one definition; look-alikes stand in series of their own. */
export interface Indicator {
  readonly id: string
  readonly name: string
  readonly nameEn: string
  readonly unit: string
  readonly unitEn: string
  readonly definition: string
  readonly definitionEn: string
  /** 预期性 (expected) or 约束性 (binding), where the plan says which. */
  readonly binding?: '预期性' | '约束性'
  readonly group: IndicatorGroup
  readonly systems: readonly string[]
  readonly entities?: readonly string[]
  /** A target that must be kept rather than grown to. */
  readonly bound?: 'floor' | 'ceiling'
  readonly lowerIsBetter?: boolean
  /** Series that look alike and must not be joined with this one. */
  readonly apart?: readonly string[]
  readonly note?: string
  readonly points: readonly IndicatorPoint[]
}

const PERIOD = /^\d{4}(-\d{2})?(\/\d{4}(-\d{2})?)?$/

const point = v.pipe(
  v.strictObject({
    period: v.pipe(text, v.regex(PERIOD, 'period is a year, a month or an interval: 2021/2025')),
    role: v.picklist(POINT_ROLES),
    number: v.optional(v.pipe(v.number(), v.finite())),
    text: v.optional(text),
    comparator: v.optional(v.picklist(COMPARATORS)),
    change: v.optional(v.strictObject({ number: v.number(), unit: text, basis: v.optional(text) })),
    district: v.optional(v.picklist(DISTRICT_NAMES)),
    note: v.optional(text),
    ...passageEntries,
  }),
  v.check((p) => p.number !== undefined || p.text !== undefined || p.change !== undefined, 'has no figure'),
)

const indicator = v.strictObject({
  id: text,
  name: text,
  nameEn: text,
  unit: text,
  unitEn: text,
  definition: text,
  definitionEn: text,
  binding: v.optional(v.picklist(['预期性', '约束性'])),
  group: v.picklist(INDICATOR_GROUPS),
  systems: v.array(text),
  entities: v.optional(v.array(text)),
  bound: v.optional(v.picklist(['floor', 'ceiling'])),
  lowerIsBetter: v.optional(v.boolean()),
  apart: v.optional(v.array(text)),
  note: v.optional(text),
  points: v.pipe(v.array(point), v.minLength(1, 'no figure: every series has one')),
})

/** Read `data/indicators.json`; the error names the series and the field. */
export const parseIndicators = (input: unknown): Indicator[] =>
  parseList('indicators.json', indicator, input) as Indicator[]

/** The year a period ends in; a series is drawn along it. */
export function endYearOf(period: string): number {
  const [year, month] = period.split('/').at(-1)!.split('-').map(Number)
  return year! + (month ? month / 12 : 1) - 1
}
