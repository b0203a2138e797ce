import type {
  CallContext,
  CancelMessage,
  ErrorMessage,
  ReplyMessage,
  RequestMessage,
  WorkerFunctions,
} from './rpc-protocol'
import { transferList } from './rpc-protocol'

/** The worker's end of the line: the worker's own global scope, or a port in tests. */
export interface ServingPort {
  postMessage(message: unknown, transfer: Transferable[]): void
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void
}

/**
 * Answer the page's requests with these functions. What a function throws travels back as an error with
 * its name, message and `say` (words for the user); nothing else leaves the worker. A request that is
 * called off stops where its function breathes next.
 */
export function serve(
  functions: WorkerFunctions,
  port: ServingPort = globalThis as unknown as ServingPort,
): void {
  const reply = (message: ReplyMessage, transfer: Transferable[] = []) => port.postMessage(message, transfer)
  const underway = new Map<number, AbortController>()

  port.addEventListener('message', async ({ data }: MessageEvent<RequestMessage | CancelMessage>) => {
    if ('cancel' in data) return underway.get(data.id)?.abort()
    const { id, name, input } = data
    const control = new AbortController()
    underway.set(id, control)
    const context: CallContext = {
      progress: (progress) => reply({ id, kind: 'progress', progress }),
      breathe: async () => {
        await letMessagesIn()
        control.signal.throwIfAborted()
      },
    }
    try {
      const run = functions[name]
      if (!run) throw new Error(`The worker has no function ${name}.`)
      const value = await run(input as never, context)
      reply({ id, kind: 'result', value }, transferList(value))
    } catch (error) {
      reply({ id, kind: 'error', error: describe(error) })
    } finally {
      underway.delete(id)
    }
  })
}

const letMessagesIn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

function describe(thrown: unknown): ErrorMessage {
  if (!(thrown instanceof Error)) return { name: 'Error', message: String(thrown) }
  const { name, message, say } = thrown as Error & { say?: ErrorMessage['say'] }
  return { name, message, ...(say ? { say } : {}) }
}
