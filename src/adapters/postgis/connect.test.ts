import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { connectPostgis } from './connect'
import { DatabaseError } from './database-error'

describe('connecting', () => {
  it.each(['', 'nonsense', 'mysql://127.0.0.1/x', 'https://127.0.0.1'])(
    'refuses %o as an address',
    async (url) => {
      await expect(connectPostgis(url)).rejects.toThrow(
        new DatabaseError('The database URL must read postgres://user:password@host:port/name.'),
      )
    },
  )

  it('says in one sentence that nobody answers, without the password', async () => {
    const port = await closedPort()
    const error = await connectPostgis(`postgres://me:secret@127.0.0.1:${port}/x`).catch((e: unknown) => e)
    expect(error).toBeInstanceOf(DatabaseError)
    expect((error as Error).message).toMatch(/^No connection to the database: .*ECONNREFUSED.*\.$/)
    expect((error as Error).message).not.toMatch('secret')
  })
})

/** A port of this machine where nobody listens. */
const closedPort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
