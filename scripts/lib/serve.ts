/** Serves a folder of built files on this machine only. */
import type { Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import sirv from 'sirv'

/** Other machines cannot reach this address. */
const LOOPBACK = '127.0.0.1'
const FIRST_PORT = 4173
const PORTS_TRIED = 50

export interface Serving {
  /** `http://127.0.0.1:4173/` */
  readonly url: string
  readonly close: () => Promise<void>
}

/**
 * Serve `dir` on the loopback address: on `port` (0 lets the system choose), else on the first free one from 4173.
 * Throws one sentence where the port cannot be had.
 */
export async function serve(dir: string, port?: number): Promise<Serving> {
  const files = sirv(dir, { etag: true })
  const server = createServer((request, response) =>
    files(request, response, () => {
      response.statusCode = 404
      response.end('Not found')
    }),
  )
  if (port === undefined) await listenOnFirstFree(server)
  else if (!(await listens(server, port))) {
    throw new Error(`Port ${port} is taken or not allowed: set PORT to another one.`)
  }
  return {
    url: `http://${LOOPBACK}:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

async function listenOnFirstFree(server: Server): Promise<void> {
  for (let port = FIRST_PORT; port < FIRST_PORT + PORTS_TRIED; port++) if (await listens(server, port)) return
  throw new Error(`No free port from ${FIRST_PORT} to ${FIRST_PORT + PORTS_TRIED - 1}: set PORT.`)
}

/** False where the port is taken or not ours to take; other errors are thrown. */
function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void) => {
      server.removeAllListeners('error').removeAllListeners('listening')
      end()
    }
    server.once('listening', () => settle(() => resolve(true)))
    server.once('error', (error: NodeJS.ErrnoException) =>
      settle(() => (error.code === 'EADDRINUSE' || error.code === 'EACCES' ? resolve(false) : reject(error))),
    )
    server.listen(port, LOOPBACK)
  })
}
