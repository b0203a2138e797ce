import { canCopyPictures, copyPng } from '../../adapters/files/clipboard'
import { enDrawing } from '../../catalogue/messages/en-drawing'
import { zhDrawing } from '../../catalogue/messages/zh-drawing'
import type { SnapshotSettings } from '../../core/report/page-settings'
import { useView } from '../../stores/view'
import type { Snapshot, SnapshotOptions } from './make-snapshot'
import { makeSnapshot } from './make-snapshot'
import { SnapshotError } from './snapshot-error'

/**
 * Put the page on the clipboard as a picture, whatever its format; call it straight from the reader's click. Returns
 * what was copied. Rejects as `makeSnapshot` does, and with `SnapshotError` where the browser refuses.
 */
export async function copyPagePicture(
  settings: SnapshotSettings,
  options: SnapshotOptions = {},
): Promise<Snapshot> {
  if (!canCopyPictures()) throw refused()
  const made = makeSnapshot({ ...settings, format: 'png' }, options)
  try {
    await copyPng(made.then(({ file }) => file))
  } catch (cause) {
    // Where there is no picture, that is what to say.
    await made
    throw refused(cause)
  }
  return made
}

const refused = (cause?: unknown): SnapshotError =>
  new SnapshotError({ zh: zhDrawing, en: enDrawing }[useView().language].noClipboard, { cause })
