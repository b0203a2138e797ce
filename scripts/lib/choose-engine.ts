import { geosEngine } from '../../src/adapters/geos/engine'
import { connectPostgis } from '../../src/adapters/postgis/connect'
import { DatabaseError } from '../../src/adapters/postgis/database-error'
import { postgisEngine } from '../../src/adapters/postgis/engine'
import { turfEngine } from '../../src/adapters/turf/engine'
import type { PlanarEngine } from '../../src/core/analysis/engine'
import { CliError } from './cli-error'

export const ENGINES = ['geos', 'turf', 'postgis'] as const satisfies readonly PlanarEngine['name'][]

/** What a command was told about its engine. */
export interface EngineChoice {
  readonly engine: (typeof ENGINES)[number]
  /** For `postgis`; without it the variable `DATABASE_URL` is asked. */
  readonly database?: string
}

/**
 * Do some work with the engine that was chosen; a connection to a database is ended afterwards. Throws
 * `CliError` where there is no database or it cannot be used.
 */
export async function withEngine<T>(
  { engine, database = process.env['DATABASE_URL'] }: EngineChoice,
  work: (engine: PlanarEngine) => Promise<T>,
): Promise<T> {
  switch (engine) {
    case 'geos':
      return work(await geosEngine())
    case 'turf':
      return work(turfEngine())
    case 'postgis':
      return onDatabase(database, work)
  }
}

async function onDatabase<T>(
  url: string | undefined,
  work: (engine: PlanarEngine) => Promise<T>,
): Promise<T> {
  if (!url) {
    throw new CliError(
      'The engine postgis needs a database: --database postgres://user:password@host:port/name or DATABASE_URL.',
    )
  }
  try {
    const sql = await connectPostgis(url)
    try {
      return await work(postgisEngine(sql))
    } finally {
      await sql.end()
    }
  } catch (error) {
    throw error instanceof DatabaseError ? new CliError(error.message) : error
  }
}
