import type { DocId } from '../core/domain/document'
import type { Entity } from '../core/domain/entity'
import type { Kind } from '../core/domain/kind'
import type { BilingualText } from '../core/domain/text'

/** One click's worth of the plan: what it shows, and what stays behind it as a faded ground. */
export interface Theme {
  readonly title: BilingualText
  /** Short form for the rail of themes: at most four characters in Chinese. */
  readonly short: BilingualText
  readonly about: BilingualText
  /** Where the documents tell it. */
  readonly source: { readonly doc: DocId; readonly section: string } | null
  /** An entity belongs if any of these holds; no rule at all means everything. */
  readonly scope: Scope
  /** What speaks; everything else in scope is drawn quietly until one zooms in. No rule means all of it. */
  readonly speaks?: Scope
  /** Kinds that stay visible as a grey ground when they are not in scope. */
  readonly ground: readonly Kind[]
  /** Below this zoom point marks are small and unlabelled. */
  readonly marksFromZoom: number
}

export interface Scope {
  readonly kinds?: readonly Kind[]
  readonly systems?: readonly string[]
  readonly docs?: readonly DocId[]
}

const NETWORK: readonly Kind[] = ['rail', 'expressway']

/** All themes, in the order of the rail. Ids are part of the data contract. */
export const THEMES = {
  overview: {
    title: { zh: '总览', en: 'Overview' },
    short: { zh: '总览', en: 'Overview' },
    about: {
      zh: '五份文件说到的全部内容：板块、廊道、线网与项目。',
      en: 'Everything the five documents speak of: boards, corridors, networks and projects.',
    },
    source: null,
    scope: {},
    speaks: {
      kinds: ['rail', 'expressway', 'airport'],
      systems: ['ronghang-boards', 'innovation-corridor'],
    },
    ground: [],
    marksFromZoom: 10.2,
  },
  'ronghang-boards': {
    title: { zh: '融杭四大板块', en: 'Four boards facing Hangzhou' },
    short: { zh: '融杭板块', en: 'Boards' },
    about: {
      zh: '融杭发展的四大空间板块、先行区与重点区块；边界按文字示意。',
      en: 'The four spatial boards, pilot zones and key blocks; outlines are sketched from the wording.',
    },
    source: { doc: 'ronghang-2024', section: '三' },
    scope: {
      systems: [
        'ronghang-boards',
        'ronghang-key-area',
        'cooperation-zones',
        'cooperation-zone-parts',
        'key-blocks',
        'key-block-parts',
        'landmark-works',
        'fast-corridor',
      ],
    },
    ground: NETWORK,
    marksFromZoom: 9.2,
  },
  rail: {
    title: { zh: '轨道网', en: 'Rail and metro' },
    short: { zh: '轨道网', en: 'Rail' },
    about: {
      zh: '铁路、城市轨道与枢纽车站，线型表示建设状态。',
      en: 'Railways, metro and hubs; the rhythm of a line is its status.',
    },
    source: { doc: 'ronghang-2024', section: '二（一）1' },
    scope: { kinds: ['rail', 'metro', 'hub', 'airport'] },
    ground: ['expressway'],
    marksFromZoom: 8.8,
  },
  roads: {
    title: { zh: '高速与快速路', en: 'Expressways and express roads' },
    short: { zh: '公路网', en: 'Roads' },
    about: {
      zh: '高速主通道（三东西、四南北）、快速路与融杭国省道。',
      en: 'Expressway trunks (3 east–west, 4 north–south), urban express roads, national and provincial roads.',
    },
    source: { doc: 'ronghang-2024', section: '二（一）2' },
    scope: { kinds: ['expressway', 'expressroad', 'nationalroad'], systems: ['major-transport-projects'] },
    ground: ['rail'],
    marksFromZoom: 8.8,
  },
  'innovation-corridor': {
    title: { zh: '科创走廊', en: 'Innovation corridor' },
    short: { zh: '科创走廊', en: 'Innovation' },
    about: {
      zh: '绍兴科创走廊及科技城，实验室、研究院、院校与飞地。',
      en: 'The Shaoxing innovation corridor and its science cities, laboratories, campuses and enclaves.',
    },
    source: { doc: 'fyp-14', section: '二（二）' },
    scope: {
      kinds: ['lab', 'campus'],
      systems: [
        'innovation-corridor',
        'corridor-landmark-works',
        'labs-institutes',
        'four-labs',
        'big-science',
        'enclaves',
      ],
    },
    ground: NETWORK,
    marksFromZoom: 9,
  },
  'industry-platforms': {
    title: { zh: '产业平台', en: 'Industry platforms' },
    short: { zh: '产业平台', en: 'Platforms' },
    about: {
      zh: '2+7+N、2(2)+6+N、2+6+N 平台体系及万亩千亿、开放平台。',
      en: 'Platform systems across the years, large industrial bases and national open platforms.',
    },
    source: { doc: 'ronghang-2024', section: '二（三）' },
    scope: {
      kinds: ['platform'],
      systems: [
        'platforms-2021',
        'platforms-2023',
        'platforms-2024',
        'ten-thousand-mu',
        'national-open-platforms',
        'open-platforms',
        'bonded-zone-blocks',
        'trade-bases',
        'industry-communities',
        'industry-valleys',
      ],
    },
    ground: NETWORK,
    marksFromZoom: 9,
  },
  'water-ecology': {
    title: { zh: '水网与生态', en: 'Water and ecology' },
    short: { zh: '水与生态', en: 'Water' },
    about: {
      zh: '江河、运河与航道，水库、港口、生态廊道和绿道。',
      en: 'Rivers, canals and waterways, reservoirs, ports, ecological corridors and greenways.',
    },
    source: { doc: 'fyp-14', section: '十二（四）' },
    scope: {
      kinds: ['waterway', 'port', 'ecology', 'reservoir'],
      systems: [
        'water-network',
        'jishan-jianshui',
        'ecology-corridors',
        'greenways',
        'inland-waterways',
        'two-locks-one-channel',
      ],
    },
    ground: [],
    marksFromZoom: 9,
  },
  'culture-tourism': {
    title: { zh: '文旅廊道', en: 'Culture and tourism' },
    short: { zh: '文旅廊道', en: 'Culture' },
    about: {
      zh: '文创大走廊、诗路文化带、文旅廊道，景区与文化遗产。',
      en: 'Cultural corridors and poetry road, tourism corridors, scenic areas and heritage.',
    },
    source: { doc: 'fyp-14', section: '专栏12' },
    scope: {
      kinds: ['scenic', 'heritage'],
      systems: [
        'cultural-corridor',
        'poetry-road',
        'tourism-corridors',
        'canal-corridor',
        'ancient-road-corridor',
        'coast-corridor',
        'mountain-sports-belt',
        'study-routes',
        'ancient-city',
        'ancient-towns',
      ],
    },
    ground: ['waterway'],
    marksFromZoom: 9,
  },
  'asian-games': {
    title: { zh: '亚运城市行动', en: 'Asian Games city action' },
    short: { zh: '亚运', en: 'Asian Games' },
    about: {
      zh: '新一轮亚运城市行动计划（2022—2023年）说到的场馆、道路与项目。',
      en: 'Venues, roads and projects of the Asian Games city action plan 2022–2023.',
    },
    source: { doc: 'asian-games-2022', section: '前言' },
    scope: {
      docs: ['asian-games-2022'],
      systems: ['asian-games-venues', 'asian-games-tasks', 'torch-relay', 'asian-games-24'],
    },
    ground: NETWORK,
    marksFromZoom: 9,
  },
  'tasks-2023': {
    title: { zh: '2023 重点工作', en: 'Key tasks of 2023' },
    short: { zh: '重点工作', en: 'Tasks 2023' },
    about: {
      zh: '2023 年市政府重点工作 1—9 月进展情况表说到的地点与项目。',
      en: 'Places and projects of the 2023 key task table, progress January to September.',
    },
    source: { doc: 'tasks-2023', section: '1–158' },
    scope: { docs: ['tasks-2023'], systems: ['tasks-2023'] },
    ground: NETWORK,
    marksFromZoom: 9,
  },
} satisfies Record<string, Theme>

export type ThemeId = keyof typeof THEMES
export const THEME_IDS = Object.keys(THEMES) as ThemeId[]
export const isThemeId = (value: string): value is ThemeId => Object.hasOwn(THEMES, value)

export const themeOf = (id: ThemeId): Theme => THEMES[id]

/** Does the theme show this entity? Districts are members where a rule holds for them; drawn they are always. */
export function inTheme(id: ThemeId, entity: Entity): boolean {
  return within(themeOf(id).scope, entity)
}

/** Does any rule of the scope hold for the entity? A scope without rules holds for all. */
export function within({ kinds, systems, docs }: Scope, entity: Entity): boolean {
  if (!kinds && !systems && !docs) return true
  return Boolean(
    kinds?.includes(entity.kind) ||
    systems?.some((s) => entity.systems.includes(s)) ||
    docs?.some((d) => entity.docs.includes(d)),
  )
}
