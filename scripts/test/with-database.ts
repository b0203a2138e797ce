import type { Sql } from 'postgres'
import { afterAll, beforeAll, describe, inject } from 'vitest'
import { connectPostgis } from '../../src/adapters/postgis/connect'

/** Tests against the database of this run; skipped, with a sentence, where the machine has none. */
export function describeWithDatabase(title: string, tests: (database: () => Sql) => void): void {
  const url = inject('databaseUrl')
  const why = url ? '' : ' (skipped: no PostgreSQL with PostGIS and pgRouting here)'
  describe.skipIf(!url)(`${title}${why}`, () => {
    let sql: Sql
    beforeAll(async () => {
      sql = await connectPostgis(url!)
    })
    afterAll(() => sql.end())
    tests(() => sql)
  })
}
