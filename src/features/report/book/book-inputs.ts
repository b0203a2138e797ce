import type { MapState } from '../../../map/map-state'
import type { BookSettings } from '../../../core/report/book-wish'
import { useFilter } from '../../../stores/filter'
import { useLayers } from '../../../stores/layers'
import { usePlan } from '../../../stores/plan'
import { answerTo } from '../../../stores/shared-answer'
import { pageInputs, pageWords } from '../page-inputs'
import { SnapshotError } from '../snapshot-error'
import type { BookSubject } from './book-kinds'
import type { BookInputs } from './compose-book'

/** What the stores hold for a book at this moment; null before the atlas is loaded. */
export function bookInputs({ views }: Pick<BookSettings, 'views'>): BookInputs | null {
  const [plan, layers, { filter }] = [usePlan(), useLayers(), useFilter()]
  const inputs = pageInputs()
  if (!inputs || !plan.base) return null
  return {
    inputs,
    atlas: {
      entities: layers.ordered,
      districts: plan.districts,
      townships: plan.base.townships.features,
      theme: layers.theme,
      filter,
      views,
    },
    stateOf,
  }
}

/** A page of a view has the answer of that view; every other page has those on the screen. */
function stateOf({ theme, filter, ground }: BookSubject): MapState {
  const state = useLayers().stateOf(theme, filter)!
  if (!('camera' in ground)) return state
  if (!ground.question) return { ...state, results: [] }
  const answer = answerTo(ground.question)
  if (!answer) throw new SnapshotError(pageWords().book.unasked)
  return { ...state, results: [{ ...answer, shown: true }] }
}
