import { describe, expect, it } from 'vitest'
import { checkData } from '../lib/check-data'
import { readSourceData } from '../lib/data-folder'
import { readInventory, readInventorySystems } from './read-inventory'

const data = readSourceData()
const inventory = readInventory()
const systems = readInventorySystems()
if (!inventory)
  console.warn('The ledger is not held against the first reading: it is not here (set INVENTORY_DIR).')

/** Records of the first reading, and how many of them can be drawn. */
const RECORDS = 2615
const DRAWABLE = 1279

const entriesOf = (file: string) => data.ledger.get(file) ?? []
const isDrawable = ({ geometry = 'none' }: { geometry?: string }) => geometry !== 'none'

describe('the ledger', () => {
  it.each([...data.ledger])('has each record of %s once', (_, entries) => {
    const records = entries.map((e) => e.record)
    expect(records.filter((record, i) => records.indexOf(record) !== i)).toEqual([])
  })

  it('names only things that the atlas holds', () => {
    const problems = checkData(data).filter((p) => p.file.startsWith('ledger/'))
    expect(problems.map((p) => `${p.file}: ${p.id}: ${p.reason}`)).toEqual([])
  })

  it('gives a reason for all that was left out, in more than a word', () => {
    const omitted = [...data.ledger.values()].flat().filter((e) => e.as === 'omitted')
    expect(omitted.filter((e) => [...(e.reason ?? '')].length < 4).map((e) => e.record)).toEqual([])
  })
})

describe.skipIf(!inventory)('the first reading', () => {
  const files = [...(inventory ?? [])]
  const all = files.flatMap(([, records]) => records)

  it(`has ${RECORDS} records, ${DRAWABLE} of which can be drawn`, () =>
    expect([all.length, all.filter(isDrawable).length]).toEqual([RECORDS, DRAWABLE]))

  it.each(files)('is in the ledger, record by record: %s', (file, records) => {
    const known = new Set(entriesOf(file).map((e) => e.record))
    expect(records.filter((r) => !known.has(r.id)).map((r) => r.id)).toEqual([])
  })

  it.each(files)('is all that the ledger speaks of: %s', (file, records) => {
    const ids = new Set(records.map((r) => r.id))
    expect(entriesOf(file).filter((e) => !ids.has(e.record))).toEqual([])
  })

  it('became entities where it can be drawn, nine times in ten; the rest names no place of its own', () => {
    const drawable = files.flatMap(([file, records]) => {
      const forms = new Map(entriesOf(file).map((e) => [e.record, e.as]))
      return records.filter(isDrawable).map((r) => ({ file, form: forms.get(r.id) }))
    })
    const others = drawable.filter(({ form }) => form !== 'entity')
    const counts = files.map(([file]) => `${file} ${others.filter((o) => o.file === file).length}`)
    expect(others.length / drawable.length, `drawable, yet no entity: ${counts.join(', ')}`).toBeLessThan(0.1)
  })

  it('has all its systems in the ledger, and no other', () => {
    const names = entriesOf('systems').map((e) => e.record)
    expect(names.toSorted()).toEqual([...new Set(systems)].sort())
  })
})
