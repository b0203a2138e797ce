/** Why a page could not be drawn, in Chinese. */
export const zhDrawing = {
  interrupted: '显卡中断了绘制，没有出图：请再试一次，或降低分辨率。',
  incomplete: (why: string) => `地图有内容未能载入，没有出图：请再试一次。（${why}）`,
  tooLarge: (pixels: string) =>
    `此浏览器容不下 ${pixels} 像素的图：请改存 PNG，或降低分辨率、改用小一些的纸张。`,
  memory: '内存不足，没有出图：请关闭其他页面再试，或降低分辨率。',
  noType: (file: string) => `字体文件 ${file} 未能载入，PDF 没有写成：请刷新页面再试一次。`,
  noClipboard: '此浏览器不允许把图片放进剪贴板：请改为下载 PNG。',
}
