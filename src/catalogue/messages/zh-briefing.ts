/** Words of the dialog for a district's briefing, in Chinese; the English file holds the same keys. */
export const zhBriefing = {
  open: '导出简报',
  title: (district: string) => `${district}规划简报`,
  about:
    '一份可以继续编辑的文稿或幻灯片：数量与境内量算、状态变化、2023 年任务、指标、存疑之处，每一条都注明文件、章节与原文。',
  format: '格式',
  formats: { docx: 'Word 文稿（DOCX）', pptx: '幻灯片（PPTX）' },
  withMap: '附区域图',
  download: '下载',
  steps: {
    reading: '正在载入文件依据…',
    measuring: '正在量算境内长度与面积…',
    map: '正在绘制区域图…',
    file: '正在写成文件…',
  },
  failed: '未能写成简报：',
  done: (name: string) => `已下载 ${name}`,
}
