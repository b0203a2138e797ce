/** Typed requests between the page and its workers: a worker serves functions, the page calls them by name. */
export { serve } from './rpc-serve'
export { connect } from './rpc-connect'
export type { CallOptions, WorkerLike } from './rpc-connect'
export { withTransfer } from './rpc-protocol'
export type { CallContext } from './rpc-protocol'
export { Superseded, WorkerCrashed, WorkerError } from './rpc-errors'
