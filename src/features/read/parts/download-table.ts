import { download } from '../../../adapters/files/download'
import { writeCsv } from '../../../core/report/csv'
import type { PlainTable } from '../../../core/report/plain-table'

/** Characters that some file system does not take. */
const UNSAFE = /[\\/:*?"<>|\s]+/g

/** Hand a table to the reader's downloads as CSV that spreadsheets open in the right encoding. */
export function downloadTable({ title, header, rows }: PlainTable): void {
  const csv = writeCsv(header, rows, { bom: true })
  download(new Blob([csv], { type: 'text/csv;charset=utf-8' }), `yuetu-${title.replace(UNSAFE, '-')}.csv`)
}
