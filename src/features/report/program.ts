import type { SnapshotWish } from '../../core/report/page-settings'
import { readSnapshotSettings } from '../../core/report/page-settings'
import { makeSnapshot } from './make-snapshot'

/** A page for a program: its wish checked, its file handed back. See `AtlasProgram`. */
export async function snapshot(wish?: SnapshotWish): Promise<File> {
  return (await makeSnapshot(readSnapshotSettings(wish))).file
}
