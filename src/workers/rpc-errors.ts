import type { BilingualText } from '../core/domain/text'
import type { ErrorMessage } from './rpc-protocol'

/** A newer request on the same channel took this one's place; nothing went wrong. */
export class Superseded extends Error {
  override readonly name = 'Superseded'
  constructor() {
    super('A newer question took the place of this one.')
  }
}

/** The worker stopped in the middle of its work; the next call starts a fresh one. */
export class WorkerCrashed extends Error {
  override readonly name = 'WorkerCrashed'
  readonly say: BilingualText = {
    zh: '后台计算意外中止，请再试一次。',
    en: 'The calculation stopped unexpectedly; please try again.',
  }
  constructor(reason: string) {
    super(`The worker stopped: ${reason || 'no reason given'}.`)
  }
}

/** A function of the worker threw: its name and message, and its words for the user if it had any. */
export class WorkerError extends Error {
  readonly say: BilingualText | undefined
  constructor(error: ErrorMessage) {
    super(error.message)
    this.name = error.name
    this.say = error.say
  }
}
