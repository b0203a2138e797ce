import { ShapeError } from '../../core/analysis/engine'

/** The database cannot be used; the message is one sentence that says what to do, without a password. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'
}

/** PostGIS reports whatever GEOS refuses as an internal error. */
const INTERNAL_ERROR = 'XX000'
const NO_CONNECTION = /^(CONNECT|ECONN|ENOTFOUND|ETIMEDOUT|EPIPE)/

/** What a verb throws in place of an error of the database: the shapes' fault or the database's; others as they are. */
export function asEngineError(error: unknown): unknown {
  const { name, code = '', message } = error as { name: string; code?: string; message: string }
  if (name === 'PostgresError' && code === INTERNAL_ERROR) return new ShapeError(message)
  return name === 'PostgresError' || NO_CONNECTION.test(code)
    ? new DatabaseError(`The database gave no answer: ${message || code}.`, { cause: error })
    : error
}
