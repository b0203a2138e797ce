import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import type { Sql } from 'postgres'
import { afterAll, beforeAll, describe, inject } from 'vitest'
import { connectPostgis } from '../../src/adapters/postgis/connect'

/** What tests ask for when they run: a connection, and the address it goes to. */
export interface TestDatabase {
  readonly sql: Sql
  readonly url: string
}

/**
 * Tests against a database of their own on the server of this run; skipped, with a sentence, where the
 * machine has none.
 */
export function describeWithDatabase(title: string, tests: (database: () => TestDatabase) => void): void {
  const server = inject('databaseUrl')
  const why = server ? '' : ' (skipped: no PostgreSQL with PostGIS and pgRouting here)'
  describe.skipIf(!server)(`${title}${why}`, () => {
    const name = `test_${randomBytes(6).toString('hex')}`
    let database: TestDatabase
    beforeAll(async () => {
      await runOnce(server!, `create database ${name}`)
      const url = server!.replace(/[^/]*$/, name)
      database = { url, sql: await connectPostgis(url) }
    })
    afterAll(async () => {
      await database.sql.end()
      await runOnce(server!, `drop database ${name}`)
    })
    tests(() => database)
  })
}

/** Run one statement on a connection of its own. */
async function runOnce(url: string, statement: string): Promise<void> {
  const sql = postgres(url, { max: 1 })
  await sql.unsafe(statement).finally(() => sql.end())
}
