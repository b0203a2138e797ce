import type { SnapshotWish } from './page-settings'

/** What the page offers to programs that drive it, as `window.yuetu`. */
export interface AtlasProgram {
  /**
   * Make a page of what the atlas shows now, as the dialog would: a PNG, PDF or PPTX file that carries its name. Wait
   * for `data-map-state="idle"` first. Rejects with one sentence where the settings or the graphics card do not allow it.
   */
  snapshot(wish?: SnapshotWish): Promise<File>
}

declare global {
  interface Window {
    yuetu?: AtlasProgram
  }
}
