/** Words of pages written as vectors, in Chinese. */
export const zhVectors = {
  noType: (file: string) => `字体文件 ${file} 未能载入，PDF 没有写成：请刷新页面再试一次。`,
}
