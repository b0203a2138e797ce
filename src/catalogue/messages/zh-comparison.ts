/** Words of comparison sheets, in Chinese. */
export const zhComparison = {
  open: '对照图',
  dialog: '导出对照图',
  about: '左图、右图与变化图并列，表在下方，同一比例、同一图例。',
  between: (from: string, to: string) => `从${from}到${to}`,
  documentsAbout: '左：较早文件时；中：较晚文件时；右：其间的变化',
  networksAbout: (minutes: number) => `左、中：两个路网的时间圈；右：${minutes} 分钟圈的增减`,
  asOf: (title: string, month: string) => `${title}（${month}）`,
  whatChanged: '其间的变化',
  documentsNote:
    '左、中两图各为该文件发布时已知的状态。线长按全长各计一次，面积重叠处只计一次；跨区县的在各区县各计一次。',
  network: (name: string) => `路网：${name}`,
  within: (minutes: number) => `${minutes} 分钟圈的增减`,
  landscape: '对照图只有横向：请把纸张改为横向。',
  noFormat: (formats: readonly string[]) => `对照图只能写成 ${formats.join('、')}。`,
  noAnswer: '这个问题没有结果：请检查地址中的问题。',
  proposed: '留空则依所比较的内容',
  drawing: '正在绘制三幅地图…',
  done: (name: string) => `已下载 ${name}`,
  failed: '未能出图：',
}
