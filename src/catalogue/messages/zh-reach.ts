/** Words of the travel-time questions in Chinese; the English file holds the same keys. */
export const zhReach = {
  wayTo: (place: string) => `怎么去：${place}`,
  wayTitle: '怎么去',
  wayHint: '在地图上点一下，或选中一个对象，看怎么去。',
  wayNone: '到不了：所选方式与情景下没有去路。',
  leg: {
    walk: '步行',
    bike: '骑行',
    taxi: '出租车',
    street: '一般道路',
    road: '道路',
    park: '停车',
    rail: '铁路',
    metro: '轨道',
  },
  legMinutes: (minutes: number) => `${minutes} 分`,
  aboard: (minutes: number) => `车上 ${minutes} 分`,
  otherRoads: (minutes: number) => `其余 ${minutes} 分`,
  way: (total: string, way: string) => `${total}：${way}`,
  lines: (names: readonly string[]) => names.join('、'),
}
