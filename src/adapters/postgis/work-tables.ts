import type { Geometry } from 'geojson'
import type { ReservedSql, Sql } from 'postgres'
import type { Stream } from './batches'
import { inBatches } from './batches'
import { asEngineError } from './database-error'
import { PLANE_SRID, validInPlane } from './plane-sql'

/**
 * Run some work on one connection in a transaction that is rolled back at the end, early or not: its
 * temporary tables leave nothing behind. Throws `ShapeError` and `DatabaseError`.
 */
export async function* withWorkspace<T>(
  sql: Sql,
  work: (own: ReservedSql) => AsyncIterable<T>,
): AsyncGenerator<T> {
  try {
    const own = await sql.reserve()
    try {
      await own`begin`
      yield* work(own)
    } finally {
      await own`rollback`.catch(() => {})
      own.release()
    }
  } catch (error) {
    throw asEngineError(error)
  }
}

/**
 * Send areas (WGS84 degrees), batch by batch, into a temporary table `name (n, g)`: `n` counts from 0, `g`
 * is valid and in the plane. Areas without ground are left out.
 */
export async function sendAreas(own: ReservedSql, name: string, areas: Stream<Geometry>): Promise<void> {
  await own.unsafe(`create temp table ${name} (n int, g geometry(geometry, ${PLANE_SRID})) on commit drop`)
  let sent = 0
  for await (const batch of inBatches(areas)) {
    const insert = `
      insert into ${name} select $2::int + n - 1, g
      from (
        select n, ${validInPlane('wkb::geometry')} as g from unnest($1::text[]) with ordinality as t (wkb, n) offset 0
      ) valid
      where not st_isempty(g)`
    await own.unsafe(insert, [batch, sent])
    sent += batch.length
  }
  await own.unsafe(`create index on ${name} using gist (g)`)
  await own.unsafe(`analyze ${name}`)
}
