import type { TestProject } from 'vitest/node'
import { startPostgres } from '../lib/postgres'

declare module 'vitest' {
  interface ProvidedContext {
    /** A database with PostGIS and pgRouting for this run alone; null where the machine has none. */
    databaseUrl: string | null
  }
}

/** Start a database for the oracle tests; returns what ends it. */
export default async function startDatabase(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres().catch((error: unknown) => {
    console.error(`PostgreSQL did not start: ${(error as Error).message}`)
    return null
  })
  project.provide('databaseUrl', server?.url ?? null)
  return async () => server?.stop()
}
