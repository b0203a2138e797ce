/** Words of pages written as vectors, in Chinese. */
export const zhVectors = {
  map: '地图',
  furniture: '图面',
  parts: {
    map: '经纬网',
    title: '标题',
    subtitle: '副标题',
    legend: '图例',
    scaleBar: '比例尺',
    northArrow: '指北针',
    locator: '位置示意',
    notes: '说明',
    assumptions: '分析假定',
    footnotes: '依据',
    facts: '数据表',
    sources: '资料来源',
    imprint: '落款',
    logo: '标志',
  },
}
