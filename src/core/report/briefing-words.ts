import type { Language } from '../domain/text'

const zh = {
  title: (district: string) => `${district}规划简报`,
  subtitle: '绍兴市五份规划与工作文件所载，2020—2024 年',
  mapOf: (district: string) => `${district}规划项目图`,
  things: '收录',
  placed: '在图上',
  moved: '状态变化',
  tasks: '2023 年任务',
  open: '存疑',
  overview: '概况',
  overviewIntro: (all: number, placed: number) =>
    `文件提及、位于或涉及本区县的对象共 ${all} 项，其中 ${placed} 项有位置、在图上。线与面只计境内部分；面积重叠处只计一次，各类之和可大于合计；由整区县合成的范围不量。`,
  byKind: '按类别',
  byStatus: '按状态',
  bySystem: '按体系',
  kind: '类别',
  count: '数量',
  length: '线长（km）',
  area: '面积（km²）',
  total: '合计',
  status: '状态',
  changes: '状态变化',
  changesIntro: (n: number) =>
    n
      ? `与上一份提及它们的文件相比，${n} 项的状态有变或不再提及。`
      : '与上一份提及它们的文件相比，没有状态变化。',
  name: '名称',
  change: '变化',
  before: '此前',
  after: '此后',
  added: '新提及',
  addedIntro: (n: number) =>
    n ? `${n} 项由最近一份提及它们的文件首次提及，按文件由新到旧排列。` : '没有新提及的对象。',
  document: '文件',
  tasksTitle: '2023 年重点工作',
  tasksIntro: (n: number, standings: string) =>
    n ? `涉及本区县的任务 ${n} 项：${standings}。进展截至 2023 年 9 月。` : '没有列明本区县的任务。',
  row: '行',
  task: '任务',
  progress: '进展',
  standing: '对照目标',
  measures: '目标与完成',
  indicators: '指标',
  indicatorsIntro: (n: number) => (n ? `文件列明本区县的数值 ${n} 个。` : '文件没有单列本区县的指标。'),
  indicator: '指标',
  period: '时间',
  role: '性质',
  figure: '数值',
  conflicts: '存疑',
  conflictsIntro: (n: number) =>
    n
      ? `五份文件彼此或自身不一致之处，涉及本区县的有 ${n} 项；照原文并列，不作取舍。`
      : '没有涉及本区县的存疑之处。',
  sort: '类型',
  disagrees: '说明',
  about: '涉及',
  systems: '体系',
  systemsIntro: (n: number) => `本区县的对象属于 ${n} 个体系；一个对象可属于几个体系。`,
  system: '体系',
  sources: '资料来源',
  conditions: '说明与许可',
  version: (version: string) => `数据版本 ${version}。`,
  licence: '数据：开放数据库许可 ODbL 1.0；位置参考 © OpenStreetMap 贡献者与 GeoNames（CC BY 4.0）。',
  part: (title: string, n: number, of: number) => `${title}（${n}/${of}）`,
  contents: '目录',
  figureNumber: '图',
  tableNumber: '表',
  rest: (n: number) => `其余 ${n} 行见同名 Word 文稿（DOCX）。`,
  boundary: '界线为示意，不作划界依据。',
}

const en: typeof zh = {
  title: (district) => `${district}: planning briefing`,
  subtitle: 'From five planning and work documents of Shaoxing, 2020–2024',
  mapOf: (district) => `Planned and built in ${district}`,
  things: 'Recorded',
  placed: 'On the map',
  moved: 'Changed status',
  tasks: 'Tasks of 2023',
  open: 'Open matters',
  overview: 'Overview',
  overviewIntro: (all, placed) =>
    `The documents name ${all} things that lie in or touch the district; ${placed} of them have a place and are on the map. Lines and areas are cut at the border; ground that several areas cover counts once, so that kinds may add up to more than the total; scopes made of whole districts are not measured.`,
  byKind: 'By kind',
  byStatus: 'By status',
  bySystem: 'By system',
  kind: 'Kind',
  count: 'Count',
  length: 'Length (km)',
  area: 'Area (km²)',
  total: 'Total',
  status: 'Status',
  changes: 'Changes of status',
  changesIntro: (n) =>
    n
      ? `Against the last document before that names each, ${n} changed their status or are no longer named.`
      : 'Against the last document before that names each, no status has changed.',
  name: 'Name',
  change: 'Change',
  before: 'Before',
  after: 'After',
  added: 'Newly named',
  addedIntro: (n) =>
    n
      ? `First named by the newest document that speaks of them: ${n}, the newest document first.`
      : 'Nothing is newly named.',
  document: 'Document',
  tasksTitle: 'Key tasks of 2023',
  tasksIntro: (n, standings) =>
    n
      ? `Tasks that name the district: ${n} (${standings}). Progress as of September 2023.`
      : 'No task names the district.',
  row: 'Row',
  task: 'Task',
  progress: 'Progress',
  standing: 'Against target',
  measures: 'Target and result',
  indicators: 'Indicators',
  indicatorsIntro: (n) =>
    n ? `Figures given for this district alone: ${n}.` : 'No indicator is given for this district alone.',
  indicator: 'Indicator',
  period: 'Period',
  role: 'Role',
  figure: 'Figure',
  conflicts: 'Open matters',
  conflictsIntro: (n) =>
    n
      ? `Where the documents disagree, with themselves or each other, about this district: ${n}. Both sides stand as printed.`
      : 'The documents leave nothing open about this district.',
  sort: 'Sort',
  disagrees: 'What disagrees',
  about: 'About',
  systems: 'Systems',
  systemsIntro: (n) => `What lies in the district belongs to ${n} systems; one thing may belong to several.`,
  system: 'System',
  sources: 'Sources',
  conditions: 'Notes and licence',
  version: (version) => `Version of the data: ${version}.`,
  licence:
    'Data: Open Database License (ODbL) 1.0; places after © OpenStreetMap contributors and GeoNames (CC BY 4.0).',
  part: (title, n, of) => `${title} (${n}/${of})`,
  contents: 'Contents',
  figureNumber: 'Figure',
  tableNumber: 'Table',
  rest: (n) =>
    `${n} more ${n === 1 ? 'row stands' : 'rows stand'} in the briefing as a Word document (DOCX).`,
  boundary: 'Boundaries for orientation only.',
}

export type BriefingWords = typeof zh

/** The words of a briefing that are not data. */
export const BRIEFING_WORDS: Record<Language, BriefingWords> = { zh, en }
