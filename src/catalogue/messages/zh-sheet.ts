import { quoted } from '../../core/domain/quotation'

/** Words printed on a page beside the map. */
export const zhSheet = {
  assumptions: '测算前提',
  footnotes: '依据',
  passage: (name: string, quote: string, document: string, section: string) =>
    `${name}：${quoted(quote)}（${document}，${section}）`,
  moreNotes: (count: number) => `……另有 ${count} 条未列`,
  facts: '所选项目',
  factColumns: { status: '状态', count: '项', lengthKm: '全长 km', areaKm2: '全面积 km²' },
  total: '合计',
  totalOnce: '合计（重叠计一次）',
  unit: (name: string) => `编制单位：${name}`,
  author: (name: string) => `制图：${name}`,
}
