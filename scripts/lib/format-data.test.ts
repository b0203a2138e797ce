import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { aMention, aRecord, record } from '../../src/core/domain/entity-arbitraries'
import type { MadeUpProject } from '../test/made-up-project'
import { aSystem, makeProject } from '../test/made-up-project'
import { readSourceData } from './data-folder'
import { formatData, prettyJson } from './format-data'

let project: MadeUpProject
afterEach(() => project?.remove())
const text = (path: string) => readFileSync(join(project.root, 'data', path), 'utf8')

/** Numbers as the formatter leaves them. */
const rounded = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_key, v: unknown) => (typeof v === 'number' ? Number(v.toFixed(6)) : v)),
  ) as unknown

const json = fc.jsonValue({ maxDepth: 4 }).filter((v) => !/e[+-]\d/.test(JSON.stringify(v)))

describe('pretty JSON', () => {
  it('keeps its meaning, save for the seventh decimal', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(prettyJson(value))).toEqual(rounded(value))
      }),
      { numRuns: 500 },
    )
  })

  it('stays the same when it is formatted again', () => {
    fc.assert(
      fc.property(fc.oneof(json, record), (value) => {
        const once = prettyJson(value)
        expect(prettyJson(JSON.parse(once))).toBe(once)
      }),
      { numRuns: 300 },
    )
  })

  it('leaves words alone that look like lists', () => {
    for (const words of ['[ 1, 2 ]', '[ "a" ]', '[\n 1\n]', 'a\\", "b']) {
      expect(JSON.parse(prettyJson({ note: words, list: [words, '…'] }))).toEqual({
        note: words,
        list: [words, '…'],
      })
    }
  })

  it('puts a position on one line, and breaks what would be too long', () => {
    expect(prettyJson({ at: [120.1234567, 30] })).toBe('{\n  "at": [120.123457, 30]\n}\n')
    const long = Array.from({ length: 12 }, (_, i) => `a-rather-long-word-${i}`)
    expect(prettyJson(long).split('\n').length).toBeGreaterThan(12)
  })
})

describe('formatting data/', () => {
  const a = aRecord({ id: 'a-line', systems: ['rail-network'] })
  const b = aRecord({ id: 'b-line', systems: ['rail-network'], mentions: [aMention({ quote: '“[ 1 ]”' })] })

  it('sorts, fills members in, and finds nothing to do the second time', () => {
    project = makeProject({ 'rail.geojson': [b, a] }, [
      aSystem({ members: ['gone'] }),
      aSystem({ id: 'empty' }),
    ])
    expect(formatData(readSourceData(project.root), project.root)).toEqual(['rail.geojson', 'systems.json'])
    const data = readSourceData(project.root)
    expect(data.records).toEqual([a, b])
    expect(data.systems.map((s) => [s.id, s.members])).toEqual([
      ['empty', []],
      ['rail-network', ['a-line', 'b-line']],
    ])
    const before = [text('features/rail.geojson'), text('systems.json')]
    expect(formatData(data, project.root)).toEqual([])
    expect([text('features/rail.geojson'), text('systems.json')]).toEqual(before)
  })

  it('sorts the accepted doubts where there are any, and their ids', () => {
    project = makeProject({ 'a.geojson': [] })
    project.write('data/features/a.geojson', prettyJson({ type: 'FeatureCollection', features: [] }))
    for (const name of ['systems', 'policies', 'indicators', 'tasks-2023', 'conflicts'])
      project.write(`data/${name}.json`, '[]\n')
    expect(formatData(readSourceData(project.root), project.root)).toEqual([])
    const accepted = (rule: string, ...ids: string[]) => ({ rule, ids, reason: '…' })
    project.write('data/accepted-doubts.json', [accepted('same-name', 'b', 'a'), accepted('areas-overlap', 'c', 'd')]) // prettier-ignore
    expect(formatData(readSourceData(project.root), project.root)).toEqual(['accepted-doubts.json'])
    expect(JSON.parse(text('accepted-doubts.json'))).toEqual([
      accepted('areas-overlap', 'c', 'd'),
      accepted('same-name', 'a', 'b'),
    ])
    expect(formatData(readSourceData(project.root), project.root)).toEqual([])
  })

  it('keeps every record in its file, and its meaning', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(record, { selector: (r) => r.id, minLength: 2, maxLength: 6 }),
        (records) => {
          const half = Math.ceil(records.length / 2)
          project = makeProject({ 'a.geojson': records.slice(0, half), 'b.geojson': records.slice(half) })
          const before = readSourceData(project.root)
          formatData(before, project.root)
          const after = readSourceData(project.root)
          expect(after.problems).toEqual([])
          expect(after.fileOf).toEqual(before.fileOf)
          const byId = new Map(before.records.map((r) => [r.id, r]))
          for (const r of after.records) expect(r).toEqual(rounded(byId.get(r.id)))
          expect(formatData(after, project.root)).toEqual([])
          project.remove()
        },
      ),
      { numRuns: 25 },
    )
  })
})
