import type { Sql } from 'postgres'
import postgres from 'postgres'
import { PLANE_SRID } from './plane-sql'
import { DatabaseError } from './database-error'
import { DEGREES_SRID } from './write-wkb'

const CONNECTIONS = 4
const LONGEST_CONNECT_S = 10
/** `ST_MakeValid` has its method `structure` from these on. */
const LEAST = { postgis: [3, 2], geos: [3, 10] } as const

/**
 * Connect to a PostgreSQL database by its URL and make sure that it can compute for us. It needs PostGIS
 * 3.2 with GEOS 3.10 and the right to make temporary tables; nothing is left behind in it. Works behind
 * a pooler, as no statement outlives its transaction. The caller ends the connection with `sql.end()`.
 * Throws `DatabaseError`.
 */
export async function connectPostgis(url: string): Promise<Sql> {
  const sql = open(url)
  try {
    await check(sql)
    return sql
  } catch (error) {
    await sql.end({ timeout: 1 })
    if (error instanceof DatabaseError) throw error
    const { code, message } = error as { code?: string; message: string }
    throw new DatabaseError(`No connection to the database: ${message || code}.`)
  }
}

function open(url: string): Sql {
  try {
    if (!/^postgres(ql)?:$/.test(new URL(url).protocol)) throw new Error()
    return postgres(url, {
      max: CONNECTIONS,
      connect_timeout: LONGEST_CONNECT_S,
      prepare: false,
      onnotice: () => {},
    })
  } catch {
    throw new DatabaseError('The database URL must read postgres://user:password@host:port/name.')
  }
}

async function check(sql: Sql): Promise<void> {
  const [installed] = await sql`select 1 from pg_extension where extname = 'postgis'`
  if (!installed) {
    throw new DatabaseError('The database has no PostGIS: run CREATE EXTENSION postgis in it once.')
  }
  const [has] = await sql<{ postgis: string; geos: string; planes: number }[]>`
    select postgis_lib_version() as postgis, postgis_geos_version() as geos,
      (select count(*)::int from spatial_ref_sys where srid in (${DEGREES_SRID}, ${PLANE_SRID})) as planes`
  const old = (['postgis', 'geos'] as const).filter((name) => !isAtLeast(has![name], LEAST[name]))
  if (old.length) {
    throw new DatabaseError(
      `PostGIS 3.2 with GEOS 3.10 or newer is needed; the database has ${has!.postgis} with ${has!.geos}.`,
    )
  }
  if (has!.planes < 2) {
    throw new DatabaseError(
      `The database's spatial_ref_sys lacks EPSG:${DEGREES_SRID} or EPSG:${PLANE_SRID}: load PostGIS's own table.`,
    )
  }
}

/** `3.11.1-CAPI-1.17.1` is at least [3, 10]. */
function isAtLeast(version: string, [major, minor]: readonly [number, number]): boolean {
  const [a = 0, b = 0] = version.split('.').map(Number)
  return a > major || (a === major && b >= minor)
}
