import { describe, expect, it, vi } from 'vitest'
import type { ConnectOptions } from './rpc-connect'
import type { CallContext, WorkerLike } from './rpc'
import { connect, serve, Superseded, WorkerCrashed, WorkerError, withTransfer } from './rpc'

/** Functions of a pretend worker; `hold` answers when the test lets it. */
function pretendWorker() {
  const log: string[] = []
  const holding: (() => void)[] = []
  const waitingForHold: (() => void)[] = []
  const functions = {
    load: (text: string) => void log.push(`load ${text}`),
    double: (n: number) => {
      log.push(`double ${n}`)
      return n * 2
    },
    hold: async (name: string) => {
      log.push(`hold ${name}`)
      const held = new Promise<void>((release) => holding.push(release))
      for (const tell of waitingForHold.splice(0)) tell()
      await held
      return name
    },
    count: async (to: number, { progress }: CallContext) => {
      for (let i = 1; i <= to; i++) progress(i / to)
      return to
    },
    breathe: async (stages: number, { breathe }: CallContext) => {
      for (let i = 1; i <= stages; i++) {
        log.push(`stage ${i}`)
        await breathe()
      }
      return stages
    },
    refuse: () => {
      throw Object.assign(new RangeError('too far'), { say: { zh: '太远', en: 'Too far' } })
    },
    buffer: (length: number) => {
      const array = new Uint8Array(length).fill(7)
      return withTransfer({ array }, [array.buffer])
    },
    echo: (value: unknown) => value,
  }
  return {
    functions,
    log,
    release: () => holding.shift()!(),
    held: () => new Promise<void>((resolve) => waitingForHold.push(resolve)),
  }
}

const untilLogged = (log: readonly string[], entry: string) =>
  vi.waitFor(() => expect(log).toContain(entry), { interval: 1 })

function setUp(options: ConnectOptions<ReturnType<typeof pretendWorker>['functions']> = {}) {
  const pretend = pretendWorker()
  const made: { crash: (message: string) => void; terminated: boolean }[] = []
  const makeWorker = (): WorkerLike => {
    const { port1, port2 } = new MessageChannel()
    const state = { crash: (message: string): void => expect.fail(message), terminated: false }
    made.push(state)
    serve(pretend.functions, {
      postMessage: (message, transfer) => port2.postMessage(message, transfer),
      addEventListener: (type, listener) => port2.addEventListener(type, listener),
    })
    port2.start()
    port1.start()
    return {
      postMessage: (message, transfer) => port1.postMessage(message, transfer),
      terminate: () => {
        state.terminated = true
        port1.close()
      },
      addEventListener: (type: string, listener: (event: never) => void) => {
        if (type === 'message') port1.addEventListener(type, listener as (event: MessageEvent) => void)
        if (type === 'error') state.crash = (message) => listener({ message } as never)
      },
    }
  }
  const client = connect<typeof pretend.functions>(makeWorker, options)
  return { ...pretend, client, made }
}

describe('calls', () => {
  it('starts no worker before the first call, and one for all', async () => {
    const { client, made } = setUp()
    expect(made).toHaveLength(0)
    const answers = await Promise.all([1, 2, 3].map((n) => client.call('double', n)))
    expect(answers).toEqual([2, 4, 6])
    expect(made).toHaveLength(1)
    client.close()
  })

  it('brings what a function throws, with its words for the user, and goes on', async () => {
    const { client } = setUp()
    const error = await client.call('refuse', undefined).catch((e: unknown) => e)
    expect(error).toBeInstanceOf(WorkerError)
    expect(error).toMatchObject({
      name: 'RangeError',
      message: 'too far',
      say: { zh: '太远', en: 'Too far' },
    })
    expect(await client.call('double', 4)).toBe(8)
    client.close()
  })

  it('rejects an input that cannot be sent, and only that one', async () => {
    const { client } = setUp()
    await expect(client.call('echo', () => 1)).rejects.toMatchObject({ name: 'DataCloneError' })
    expect(await client.call('echo', 'fine')).toBe('fine')
    client.close()
  })

  it('rejects a name the worker does not know', async () => {
    const { client } = setUp()
    await expect(client.call('nothing' as 'echo', 1)).rejects.toThrow('no function nothing')
    client.close()
  })

  it('reports progress in order, before the result', async () => {
    const { client } = setUp()
    const seen: unknown[] = []
    await client.call('count', 4, { onProgress: (p) => seen.push(p) })
    expect(seen).toEqual([0.25, 0.5, 0.75, 1])
    client.close()
  })

  it('hands buffers over in both directions', async () => {
    const { client } = setUp()
    expect((await client.call('buffer', 3)).array).toEqual(new Uint8Array([7, 7, 7]))
    const mine = new Uint8Array([1, 2])
    await client.call('echo', withTransfer({ mine }, [mine.buffer]))
    expect(mine.byteLength).toBe(0)
    client.close()
  })
})

describe('a newer request on a channel', () => {
  it('supersedes the waiting and the running one; other channels are left alone', async () => {
    const { client, log, held, release } = setUp()
    const first = client.call('hold', 'a', { channel: 'buffer' })
    await held()
    const second = client.call('double', 1, { channel: 'buffer' })
    const other = client.call('double', 10, { channel: 'reach' })
    const third = client.call('double', 2, { channel: 'buffer' })
    await expect(first).rejects.toBeInstanceOf(Superseded)
    await expect(second).rejects.toBeInstanceOf(Superseded)
    release()
    expect(await Promise.all([other, third])).toEqual([20, 4])
    expect(log).toEqual(['hold a', 'double 10', 'double 2'])
    client.close()
  })

  it('replaces a worker that a superseded request holds up for too long', async () => {
    const { client, made, held } = setUp({ patienceMs: 0 })
    const first = client.call('hold', 'for ever', { channel: 'buffer' })
    await held()
    const second = client.call('double', 3, { channel: 'buffer' })
    await expect(first).rejects.toBeInstanceOf(Superseded)
    expect(await second).toBe(6)
    expect(made.map((w) => w.terminated)).toEqual([true, false])
    client.close()
  })
})

describe('cancelling', () => {
  it('ends a busy worker, prepares the next one anew, and keeps what was waiting', async () => {
    const { client, made, log, held } = setUp({ prepare: () => [{ name: 'load', input: 'data' }] })
    const control = new AbortController()
    const first = client.call('hold', 'a', { signal: control.signal })
    await held()
    const second = client.call('double', 1)
    control.abort()
    await expect(first).rejects.toMatchObject({ name: 'AbortError' })
    expect(await second).toBe(2)
    expect(made.map((w) => w.terminated)).toEqual([true, false])
    expect(log).toEqual(['load data', 'hold a', 'load data', 'double 1'])
    client.close()
  })

  it('drops a waiting request without disturbing the worker', async () => {
    const { client, made, log, held, release } = setUp()
    const first = client.call('hold', 'a')
    await held()
    const control = new AbortController()
    const second = client.call('double', 1, { signal: control.signal })
    control.abort()
    await expect(second).rejects.toMatchObject({ name: 'AbortError' })
    release()
    expect(await first).toBe('a')
    expect(log).toEqual(['hold a'])
    expect(made.map((w) => w.terminated)).toEqual([false])
    client.close()
  })

  it('refuses a signal that is aborted already, and ignores one that comes too late', async () => {
    const { client, made } = setUp()
    await expect(client.call('double', 1, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    })
    expect(made).toHaveLength(0)
    const late = new AbortController()
    expect(await client.call('double', 2, { signal: late.signal })).toBe(4)
    late.abort()
    expect(made.map((w) => w.terminated)).toEqual([false])
    client.close()
  })
})

describe('a gentle request that is aborted', () => {
  it('stops in the worker, which goes on with what it holds', async () => {
    const { client, made, log } = setUp()
    const control = new AbortController()
    const long = client.call('breathe', 1e6, { signal: control.signal, gentle: true })
    await untilLogged(log, 'stage 2')
    const next = client.call('double', 1)
    control.abort()
    await expect(long).rejects.toMatchObject({ name: 'AbortError' })
    expect(await next).toBe(2)
    expect(made.map((w) => w.terminated)).toEqual([false])
    client.close()
  })

  it('is superseded without running to its end', async () => {
    const { client, made, log } = setUp({ patienceMs: 60_000 })
    const long = client.call('breathe', 1e6, { channel: 'speeds' })
    await untilLogged(log, 'stage 2')
    const newer = client.call('double', 4, { channel: 'speeds' })
    await expect(long).rejects.toBeInstanceOf(Superseded)
    expect(await newer).toBe(8)
    expect(made).toHaveLength(1)
    client.close()
  })
})

describe('a request in the background', () => {
  it('gives way to every other, and begins anew', async () => {
    const { client, log } = setUp()
    const done: string[] = []
    const quiet = client.call('breathe', 9, { background: true }).then((n) => done.push(`quiet ${n}`))
    await untilLogged(log, 'stage 2')
    const urgent = client.call('double', 1).then((n) => done.push(`urgent ${n}`))
    await Promise.all([quiet, urgent])
    expect(done).toEqual(['urgent 2', 'quiet 9'])
    expect(log.filter((entry) => entry === 'stage 1')).toHaveLength(2)
    client.close()
  })

  it('waits behind those that came later, and can still be aborted', async () => {
    const { client, log, held, release } = setUp()
    const first = client.call('hold', 'a')
    await held()
    const control = new AbortController()
    const quiet = client.call('double', 1, { background: true, gentle: true, signal: control.signal })
    const last = client.call('double', 2, { background: true })
    const urgent = client.call('double', 3)
    control.abort()
    await expect(quiet).rejects.toMatchObject({ name: 'AbortError' })
    release()
    await Promise.all([first, last, urgent])
    expect(log).toEqual(['hold a', 'double 3', 'double 2'])
    client.close()
  })
})

describe('a crash', () => {
  it('rejects all that is pending with one sentence, and the next call starts a fresh worker', async () => {
    const { client, made, held } = setUp()
    const first = client.call('hold', 'a')
    const second = client.call('double', 1)
    await held()
    made[0]!.crash('out of memory')
    for (const pending of [first, second]) {
      const error = await pending.catch((e: unknown) => e)
      expect(error).toBeInstanceOf(WorkerCrashed)
      expect(error).toMatchObject({ message: 'The worker stopped: out of memory.' })
    }
    expect(await client.call('double', 5)).toBe(10)
    expect(made).toHaveLength(2)
    client.close()
  })

  it('rejects when the worker cannot be made or prepared', async () => {
    const broken = connect<{ f: (n: number) => number }>(() => {
      throw new Error('not allowed here')
    })
    await expect(broken.call('f', 1)).rejects.toThrow('The worker stopped: not allowed here.')
    const { client } = setUp({ prepare: () => [{ name: 'refuse', input: undefined }] })
    await expect(client.call('double', 1)).rejects.toThrow('too far')
  })
})
