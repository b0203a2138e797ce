import { afterEach, describe, expect, it, vi } from 'vitest'
import { CliError } from './cli-error'
import type { ENGINES } from './choose-engine'
import { withEngine } from './choose-engine'

afterEach(() => vi.unstubAllEnvs())

const nameOf = (engine: (typeof ENGINES)[number], database?: string) =>
  withEngine({ engine, ...(database === undefined ? {} : { database }) }, async ({ name }) => name)

describe('the engine of a command', () => {
  it('is the one asked for', async () => {
    expect(await nameOf('geos')).toBe('geos')
    expect(await nameOf('turf')).toBe('turf')
  })

  it('postgis asks for a database in one sentence where none is named', async () => {
    vi.stubEnv('DATABASE_URL', '')
    const error = await nameOf('postgis').catch((e: unknown) => e)
    expect(error).toBeInstanceOf(CliError)
    expect((error as Error).message).toMatch(/^The engine postgis needs a database: .*DATABASE_URL\.$/)
  })

  it('postgis falls back on DATABASE_URL, and the option goes first', async () => {
    vi.stubEnv('DATABASE_URL', 'mysql://127.0.0.1/x')
    await expect(nameOf('postgis')).rejects.toThrow('must read postgres://')
    vi.stubEnv('DATABASE_URL', 'postgres://127.0.0.1:1/x')
    await expect(nameOf('postgis', 'mysql://127.0.0.1/x')).rejects.toThrow('must read postgres://')
    await expect(nameOf('postgis')).rejects.toThrow('No connection to the database')
  })

  it('leaves other errors as they are', async () => {
    const fault = new Error('mine')
    await expect(withEngine({ engine: 'turf' }, () => Promise.reject(fault))).rejects.toBe(fault)
  })
})
