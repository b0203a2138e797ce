import type { BilingualText } from '../core/domain/text'

/** What a served function may use beside its input. */
export interface CallContext {
  /** Tell the page how far the work has come; any plain data, a share 0–1 by custom. */
  readonly progress: (progress: unknown) => void
  /** Between two stages of long work: lets messages in, and rejects with an `AbortError` once the page wants it no more. */
  readonly breathe: () => Promise<void>
}

/** One function of a worker: plain data in, plain data (or a promise of it) out. */
export type WorkerFunction = (input: never, context: CallContext) => unknown
export type WorkerFunctions = Record<string, WorkerFunction>

/** What a function takes, and what its call gives. */
export type InputOf<F extends WorkerFunction> = Parameters<F> extends [] ? undefined : Parameters<F>[0]
export type OutputOf<F extends WorkerFunction> = Awaited<ReturnType<F>>

/** Page → worker. */
export interface RequestMessage {
  readonly id: number
  readonly name: string
  readonly input: unknown
}

/** Page → worker: the request of this id is wanted no more. */
export interface CancelMessage {
  readonly id: number
  readonly cancel: true
}

/** Worker → page; a request ends with one `result` or one `error`. */
export type ReplyMessage =
  | { readonly id: number; readonly kind: 'result'; readonly value: unknown }
  | { readonly id: number; readonly kind: 'progress'; readonly progress: unknown }
  | { readonly id: number; readonly kind: 'error'; readonly error: ErrorMessage }

export interface ErrorMessage {
  readonly name: string
  readonly message: string
  readonly say?: BilingualText
}

const transferOf = new WeakMap<object, Transferable[]>()

/** Mark the buffers of an input or a result that are to be handed over instead of copied; returns the value. */
export function withTransfer<T extends object>(value: T, transfer: Transferable[]): T {
  transferOf.set(value, transfer)
  return value
}

/** The buffers marked with `withTransfer`. */
export const transferList = (value: unknown): Transferable[] =>
  typeof value === 'object' && value ? (transferOf.get(value) ?? []) : []
