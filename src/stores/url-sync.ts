import { watch } from 'vue'
import { useAddressFaults } from './address-faults'
import { useAnalysis } from './analysis'
import { useFilter } from './filter'
import { useLayers } from './layers'
import { useReading } from './reading'
import { useSelection } from './selection'
import { answerTo, isSameQuestion, questionOf } from './shared-answer'
import type { SharedQuestion } from './shared-question'
import type { SharedView } from './url'
import { readAddress, writeAddress } from './url'
import { useView } from './view'

/** Typing and panning should not fill the history: their changes replace the entry within this time. */
const MERGE_MS = 800

/** A browser may refuse more than 100 changes of the address in 30 seconds; a slider and a moving map make more. */
const REPLACE_MS = 350

/** The stores as one shareable view. */
export function currentView(): SharedView {
  const view = useView()
  return {
    camera: view.camera,
    theme: useLayers().theme,
    filter: useFilter().filter,
    entity: useSelection().selectedId,
    panel: view.panel,
    question: questionNow(),
    reading: { page: useReading().page, subject: useReading().subject },
    language: view.language,
    appearance: view.appearance,
  }
}

/** What the open answer was asked, or what is being asked for an address. */
function questionNow(): SharedQuestion | null {
  const { awaited, open } = useAnalysis()
  return awaited || !open ? awaited : questionOf(open)
}

/** Open the answer of a shared view: one that is there, or its question is asked again. */
async function adoptQuestion(question: SharedQuestion | null): Promise<void> {
  const analysis = useAnalysis()
  if (!question) analysis.openId = null
  const now = questionNow()
  if (!question || (now && isSameQuestion(now, question))) return
  const there = answerTo(question)
  if (there) {
    if (question.verb === 'reach') analysis.setView(there.id, question.view)
    return analysis.reopen(there.id)
  }
  analysis.awaited = question
  try {
    const { askAgain } = await import('./ask-again')
    await askAgain(question)
    // Why there is no answer stands beside the question.
    if (analysis.awaited === question && !analysis.open) useView().panel = 'ask'
  } finally {
    if (analysis.awaited === question) analysis.awaited = null
  }
}

/** Put a shared view into the stores. */
function adopt(shared: SharedView, moveMap: boolean): void {
  const view = useView()
  useLayers().theme = shared.theme
  useFilter().filter = shared.filter
  useSelection().selectedId = shared.entity
  view.panel = shared.panel
  void adoptQuestion(shared.question)
  useReading().page = shared.reading.page
  useReading().subject = shared.reading.subject
  view.language = shared.language
  view.appearance = shared.appearance
  view.camera = shared.camera
  if (moveMap) view.fly({ camera: shared.camera })
}

/**
 * Show what another address (what stands after `#`) holds, as if it had been followed: back returns from it. The
 * reader's own window stays as it is: its panel, its light or dark.
 */
export function openAddress(address: string): void {
  const { panel, appearance } = useView()
  const shared = { ...readAddress(address), panel, appearance }
  history.pushState(null, '', writeAddress(shared))
  adopt(shared, true)
}

/** Read the address into the stores, then keep both in step; back and forward work. Returns a stop function. */
export function syncAddress(): () => void {
  const { look } = useAddressFaults()
  adopt(readAddress(location.hash), false)
  void look(location.hash)
  let lastPush = 0
  let lastWords = useFilter().filter.words
  /** A new answer, or another look at one, is an entry of its own; one that changes in its place is not. */
  let answer = [useAnalysis().openId, useAnalysis().views]
  const isAnotherAnswer = (): boolean => {
    const before = answer
    answer = [useAnalysis().openId, useAnalysis().views]
    return answer.some((part, i) => part !== before[i])
  }
  let pending: ReturnType<typeof setTimeout> | undefined
  let lastReplace = 0
  const write = (push: boolean) => {
    clearTimeout(pending)
    pending = undefined
    const address = writeAddress(currentView())
    if (address === writeAddress(readAddress(location.hash))) return
    history[push ? 'pushState' : 'replaceState'](null, '', address)
  }
  /** In a task of its own: right after a rest, else as soon as the next change is due. */
  const replaceSoon = () => {
    pending ??= setTimeout(
      () => {
        lastReplace = Date.now()
        write(false)
      },
      Math.max(0, lastReplace + REPLACE_MS - Date.now()),
    )
  }
  const stopRest = watch(
    () => [
      useLayers().theme,
      useFilter().filter,
      useSelection().selectedId,
      useView().panel,
      useAnalysis().openId,
      useAnalysis().views,
      useReading().page,
      useReading().subject,
      useView().language,
      useView().appearance,
    ],
    () => {
      const words = useFilter().filter.words
      const typing = words !== lastWords && Date.now() - lastPush < MERGE_MS
      lastWords = words
      lastPush = Date.now()
      isAnotherAnswer()
      write(!typing)
    },
  )
  const stopMap = watch(
    () => [useView().camera, useAnalysis().results],
    () => (isAnotherAnswer() ? write(true) : replaceSoon()),
  )
  const onMove = () => {
    adopt(readAddress(location.hash), true)
    void look(location.hash)
  }
  window.addEventListener('popstate', onMove)
  return () => {
    clearTimeout(pending)
    stopMap()
    stopRest()
    window.removeEventListener('popstate', onMove)
  }
}
