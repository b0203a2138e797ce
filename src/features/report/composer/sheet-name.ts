import type { Messages } from '../../../catalogue/messages/zh'
import type { SnapshotSettings } from '../../../core/report/page-settings'
import type { SheetSize } from '../../../core/report/page-sheet'
import { sheetOf } from '../../../core/report/page-sheet'

/** Can a sheet of this size lie or stand as one likes? The others have the shape they have. */
export const turns = (size: SheetSize): boolean =>
  sheetOf(size, 'landscape').width !== sheetOf(size, 'portrait').width

/** The sheet in words: `A3 横向`, `400 × 300 毫米`. */
export function sheetName(
  { size, orientation, custom }: Pick<SnapshotSettings, 'size' | 'orientation' | 'custom'>,
  { report, composer }: Messages,
): string {
  if (size === 'custom') return `${custom.width} × ${custom.height} ${composer.mm}`
  return turns(size) ? `${report.sizes[size]} ${report[orientation]}` : report.sizes[size]
}
