import { afterEach, describe, expect, it } from 'vitest'
import { aRecord } from '../../src/core/domain/entity-arbitraries'
import type { MadeUpProject } from '../test/made-up-project'
import { aDocument, aSystem, makeProject } from '../test/made-up-project'
import { readSourceData } from './data-folder'

let project: MadeUpProject
afterEach(() => project.remove())
const problems = () => readSourceData(project.root).problems

describe('reading data/', () => {
  it('gathers the records of all files, and knows which stands where', () => {
    project = makeProject(
      { 'b.geojson': [aRecord({ id: 'second' })], 'a.geojson': [aRecord({ id: 'first' })] },
      [aSystem()],
    )
    const data = readSourceData(project.root)
    expect(data.records.map((r) => r.id)).toEqual(['first', 'second'])
    expect(data.fileOf.get('second')).toBe('b.geojson')
    expect(data.systems).toEqual([aSystem()])
    expect(data.documents).toEqual([aDocument()])
    expect(data.problems).toEqual([])
  })

  it('passes over files of another sort', () => {
    project = makeProject({ 'a.geojson': [aRecord()] })
    project.write('data/features/notes.txt', 'not for reading')
    expect(problems()).toEqual([])
  })

  it('names file, record and field of a bad record, and keeps the good ones beside it', () => {
    project = makeProject({ 'a.geojson': [aRecord({ id: 'good' }), aRecord({ id: 'bad', name: '' })] })
    const data = readSourceData(project.root)
    expect(data.records.map((r) => r.id)).toEqual(['good'])
    expect(data.problems).toMatchObject([{ file: 'a.geojson', id: 'bad', path: 'properties.name' }])
  })

  it('sees an id that is used twice, in one file or in two', () => {
    project = makeProject({ 'a.geojson': [aRecord(), aRecord()], 'b.geojson': [aRecord()] })
    expect(problems().map((p) => [p.file, p.reason])).toEqual([
      ['a.geojson', 'stands in a.geojson too'],
      ['b.geojson', 'stands in a.geojson too'],
    ])
    expect(readSourceData(project.root).records).toHaveLength(1)
  })

  it.each([
    ['data/features/a.geojson', '{', 'a.geojson', /is not valid JSON/],
    ['data/features/a.geojson', '[]', 'a.geojson', /is not a GeoJSON FeatureCollection/],
    ['data/systems.json', '[{}]', 'systems.json', /systems\.json: 0 id/],
    ['data/systems.json', '', 'systems.json', /JSON/],
    ['seeds/register.json', 'no', 'seeds/register.json', /JSON/],
    ['data/base/sea.geojson', '{"type"', 'base/sea.geojson', /JSON/],
    ['data/base/sea.geojson', '{}', 'base/sea.geojson', /is not a GeoJSON FeatureCollection/],
    [
      'data/base/context-rail.geojson',
      '[]',
      'base/context-rail.geojson',
      /is not a GeoJSON FeatureCollection/,
    ],
  ])('says so when %s is %j', (path, content, file, reason) => {
    project = makeProject({ 'a.geojson': [], 'b.geojson': [aRecord()] })
    project.write(path, content)
    expect(problems()).toHaveLength(1)
    expect(problems()[0]!.file).toBe(file)
    expect(problems()[0]!.reason).toMatch(reason)
    expect(readSourceData(project.root).records).toHaveLength(1)
  })
})
