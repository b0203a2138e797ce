import type { Comparison } from '../../../core/domain/change'
import { DOCUMENT } from '../../../core/domain/document'
import { changeSums, comparisonSides } from '../../../core/report/comparison-sides'
import type { MapState } from '../../../map/map-state'
import type { PageInputs } from '../compose-page'
import { placeTitle } from '../compose-page'
import type { ComparedParts } from './compose-comparison'

/** Two documents: what was known after each, and what became of things between them. */
export function compareDocuments(comparison: Comparison, inputs: PageInputs): ComparedParts {
  const { state, words } = inputs
  const { language } = state
  const { from, to } = comparison
  const w = words.comparison
  const sides = comparisonSides(state.visible, comparison)
  const side = (visible: MapState['visible']): MapState => ({
    ...state,
    comparison: null,
    visible,
    results: [],
  })
  const title = (doc: Comparison['from']) => DOCUMENT[doc].title[language]
  return {
    title: [placeTitle(state), w.between(title(from), title(to))].join(' · '),
    subtitle: w.documentsAbout,
    captions: [w.asOf(title(from), DOCUMENT[from].asOf), w.asOf(title(to), DOCUMENT[to].asOf), w.whatChanged],
    states: [
      side(sides.before),
      side(sides.after),
      { ...state, comparison: { ...comparison, of: [] }, visible: sides.both, results: [] },
    ],
    table: changeSums(state.visible, comparison, language),
    notes: w.documentsNote,
    assumptions: [],
  }
}
