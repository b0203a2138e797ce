/** Making a file in a dialog: how far it is, ending it early, handing it over, saying what came of it. */
import type { Ref } from 'vue'
import { onScopeDispose, reactive, shallowRef } from 'vue'
import { download } from '../../../adapters/files/download'

/** One sentence on what was done, or on what could not be. */
export interface Said {
  readonly text: string
  readonly isProblem: boolean
}

/** What is being done; `share` is how much of it is done, 0 to 1, null where nobody knows. */
interface MakingStep {
  readonly text: string
  readonly share: number | null
}

/** What is handed to whoever makes the file. */
interface MakingRun {
  readonly signal: AbortSignal
  tell(text: string, share?: number): void
}

/** What came of it: the reader is given `file`, and told `say`. */
interface Made {
  readonly file?: File
  readonly say?: string
}

export type Making = ReturnType<typeof useMaking>

/**
 * One file at a time. What was cancelled hands nothing over and says nothing, however late it ends; what fails says
 * why behind the words given as `failed`. Ends with the component that made it. `said` may be one that others write to.
 */
export function useMaking(said: Ref<Said | null> = shallowRef(null)) {
  const running = shallowRef<AbortController | null>(null)
  const step = shallowRef<MakingStep | null>(null)

  const say = (text: string): void => void (said.value = { text, isProblem: false })
  const complain = (text: string): void => void (said.value = { text, isProblem: true })

  function cancel(): void {
    running.value?.abort()
    running.value = step.value = null
  }

  async function make(work: (run: MakingRun) => Promise<Made>, failed: string): Promise<void> {
    cancel()
    const mine = new AbortController()
    const { signal } = mine
    running.value = mine
    said.value = null
    const tell = (text: string, share?: number): void => {
      if (!signal.aborted) step.value = { text, share: share ?? null }
    }
    try {
      const made = await work({ signal, tell })
      if (signal.aborted) return
      if (made.file) download(made.file, made.file.name)
      if (made.say) say(made.say)
    } catch (error) {
      if (!signal.aborted) complain(failed + (error as Error).message)
    } finally {
      if (running.value === mine) running.value = step.value = null
    }
  }

  onScopeDispose(cancel)
  return reactive({ running, step, said, say, complain, make, cancel })
}
