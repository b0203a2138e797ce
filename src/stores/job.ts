import { shallowReactive } from 'vue'
import type { BilingualText } from '../core/domain/text'

/** What a running computation is given. */
export interface JobOptions {
  readonly signal: AbortSignal
  readonly onProgress: (progress: unknown) => void
}

/** One computation at a time: a newer one takes the place of an older, whose answer is dropped. Reactive. */
export interface Job {
  readonly busy: boolean
  /** Share done, 0 to 1; null while nobody knows. */
  readonly progress: number | null
  /** Why the last one failed, in one sentence. */
  readonly problem: BilingualText | null
  /** Null where it failed, was cancelled, or a newer one took its place. */
  run<T>(compute: (options: JobOptions) => Promise<T>): Promise<T | null>
  cancel(): void
}

export function newJob(): Job {
  const state = shallowReactive({
    busy: false,
    progress: null as number | null,
    problem: null as BilingualText | null,
  })
  let current: AbortController | null = null

  const end = (): void => {
    current = null
    state.busy = false
    state.progress = null
  }

  async function run<T>(compute: (options: JobOptions) => Promise<T>): Promise<T | null> {
    current?.abort()
    const control = (current = new AbortController())
    const isCurrent = () => current === control
    Object.assign(state, { busy: true, progress: null, problem: null })
    const onProgress = (share: unknown) => {
      if (isCurrent() && typeof share === 'number') state.progress = share
    }
    try {
      const answer = await compute({ signal: control.signal, onProgress })
      return isCurrent() ? answer : null
    } catch (error) {
      if (isCurrent() && !isNoFault(error)) state.problem = sayOf(error)
      return null
    } finally {
      if (isCurrent()) end()
    }
  }

  function cancel(): void {
    current?.abort()
    end()
  }

  return Object.assign(state, { run, cancel })
}

/** Cancelled, or overtaken by a newer question. */
const isNoFault = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'AbortError' || error.name === 'Superseded')

/** One sentence for the user, whatever was thrown. */
export function sayOf(error: unknown): BilingualText {
  const { say, message } = error as Error & { say?: BilingualText }
  if (say) return say
  const reason = message || String(error)
  return {
    zh: `计算没有完成（${reason}），请再试一次。`,
    en: `The calculation failed (${reason}); please try again.`,
  }
}
