import { expect, it } from 'vitest'
import { connectPostgis } from '../../src/adapters/postgis/connect'
import type { AnalysisResult } from '../../src/core/analysis/result'
import { askBuffer, askOverlap } from '../commands/analysis'
import { readCliAtlas } from '../lib/cli-atlas'
import { ENGINES } from '../lib/choose-engine'
import { describeWithDatabase } from './with-database'

const output = { format: 'csv', lang: 'zh', table: '1' } as const
/** Each engine gives its own outline, by a few metres; Turf's buffers are a little smaller. */
const SAME_SHARE = { geos: 1e-4, postgis: 1e-4, turf: 1e-2 } as const

/** The figures of an answer's tables, in order. */
const figures = ({ tables }: AnalysisResult): number[] =>
  tables.flatMap((table) =>
    table.rows.flatMap((row) => Object.values(row).filter((cell) => typeof cell === 'number')),
  )

function expectAlike(ours: number[], theirs: number[], share: number): void {
  expect(ours.length).toBe(theirs.length)
  ours.forEach((n, i) => expect(Math.abs(n - theirs[i]!)).toBeLessThan(share * Math.abs(theirs[i]!) + 0.001))
}

describeWithDatabase('yuetu with a database', (database) => {
  const atlas = readCliAtlas()
  const points = atlas.entities.filter((e) => e.geometry?.type === 'Point').slice(0, 20)

  it('buffer answers the same with every engine', async () => {
    const ids = points.map((e) => e.id)
    const ask = async (engine: (typeof ENGINES)[number]) =>
      figures(
        await askBuffer(atlas, ids, {
          ...output,
          engine,
          database: database().url,
          km: '2,5',
          land: true,
          merged: true,
        }),
      )
    const theirs = await ask('geos')
    expect(theirs.length).toBeGreaterThan(5)
    for (const engine of ENGINES) expectAlike(await ask(engine), theirs, SAME_SHARE[engine])
  })

  it('overlap answers the same with every engine', async () => {
    const areas = atlas.entities
      .filter((e) => e.kind !== 'district' && e.geometry?.type === 'Polygon')
      .slice(0, 30)
    const lines = atlas.entities.filter((e) => e.geometry?.type === 'LineString').slice(0, 20)
    const left = [...areas, ...lines].map((e) => e.id).join()
    const ask = async (engine: (typeof ENGINES)[number]) =>
      figures(
        await askOverlap(atlas, { ...output, engine, database: database().url, left, right: 'districts' }),
      )
    const theirs = await ask('geos')
    expect(theirs.length).toBeGreaterThan(20)
    for (const engine of ENGINES) expectAlike(await ask(engine), theirs, 1e-4)
  })

  it('leaves nothing behind in the database', async () => {
    const { sql } = database()
    expect([...(await sql`select relname from pg_class where relpersistence = 't'`)]).toEqual([])
  })

  it('says in one sentence that a database has no PostGIS', async () => {
    const { url, sql } = database()
    const bare = `${url}_bare`
    const name = bare.slice(bare.lastIndexOf('/') + 1)
    await sql.unsafe(`create database ${name} template template0`)
    await expect(connectPostgis(bare)).rejects.toThrow(
      'The database has no PostGIS: run CREATE EXTENSION postgis in it once.',
    )
    await sql.unsafe(`drop database ${name}`)
  })
})
