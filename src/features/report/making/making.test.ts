import { beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { download } from '../../../adapters/files/download'
import { useMaking } from './making'

vi.mock('../../../adapters/files/download', () => ({ download: vi.fn<typeof download>() }))
beforeEach(() => vi.mocked(download).mockClear())

const inScope = () => {
  const scope = effectScope()
  return { scope, making: scope.run(() => useMaking())! }
}
const file = new File(['x'], '页.png')
/** Work that ends when the test says so. */
function pending() {
  let finish!: (made: { file?: File; say?: string }) => void
  let fail!: (error: Error) => void
  const work = new Promise<{ file?: File; say?: string }>((resolve, reject) => {
    finish = resolve
    fail = reject
  })
  return { work, finish, fail }
}

describe('making a file', () => {
  it('shows how far it is, hands the file over and says so', async () => {
    const { making } = inScope()
    const { work, finish } = pending()
    const made = making.make(({ tell }) => {
      tell('drawing', 0.4)
      return work
    }, 'failed: ')
    expect(making.running).not.toBeNull()
    expect(making.step).toEqual({ text: 'drawing', share: 0.4 })
    finish({ file, say: 'done' })
    await made
    expect(download).toHaveBeenCalledExactlyOnceWith(file, '页.png')
    expect(making.said).toEqual({ text: 'done', isProblem: false })
    expect([making.running, making.step]).toEqual([null, null])
  })

  it('says what went wrong, and begins anew with a clean slate', async () => {
    const { making } = inScope()
    await making.make(() => Promise.reject(new Error('no room')), 'failed: ')
    expect(making.said).toEqual({ text: 'failed: no room', isProblem: true })
    const { work, finish } = pending()
    const made = making.make(() => work, 'failed: ')
    expect(making.said).toBeNull()
    finish({})
    await made
    expect(making.said).toBeNull()
  })

  it.each(['finish', 'fail'] as const)(
    'once cancelled is over, though the work may %s later',
    async (end) => {
      const { making } = inScope()
      const late = pending()
      let signal!: AbortSignal
      const made = making.make((run) => {
        signal = run.signal
        return late.work
      }, 'failed: ')
      making.cancel()
      expect(signal.aborted).toBe(true)
      expect(making.running).toBeNull()
      if (end === 'finish') late.finish({ file, say: 'done' })
      else late.fail(new Error('aborted'))
      await made
      expect(download).not.toHaveBeenCalled()
      expect(making.said).toBeNull()
    },
  )

  it('what was cancelled does not disturb what is made next', async () => {
    const { making } = inScope()
    const [first, second] = [pending(), pending()]
    let tellFirst!: (text: string) => void
    const one = making.make(({ tell }) => {
      tellFirst = tell
      return first.work
    }, '')
    const other = making.make(({ tell }) => {
      tell('second')
      return second.work
    }, '')
    tellFirst('first')
    first.fail(new Error('aborted'))
    await one
    expect(making.step?.text).toBe('second')
    expect(making.running).not.toBeNull()
    second.finish({ say: 'done' })
    await other
    expect(making.said?.text).toBe('done')
  })

  it('is cancelled with its dialog', () => {
    const { making, scope } = inScope()
    let signal!: AbortSignal
    void making.make((run) => {
      signal = run.signal
      return new Promise(() => undefined)
    }, '')
    scope.stop()
    expect(signal.aborted).toBe(true)
  })
})
