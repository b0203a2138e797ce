import { inTheme, themeOf } from '../../../catalogue/themes'
import type { Comparison } from '../../../core/domain/change'
import { CITY_ID } from '../../../core/domain/district'
import { DOCUMENT } from '../../../core/domain/document'
import type { Entity } from '../../../core/domain/entity'
import { matches } from '../../../core/domain/filter'
import { changeSums, comparisonSides } from '../../../core/report/comparison-sides'
import type { MapState } from '../../../map/map-state'
import { useFilter } from '../../../stores/filter'
import { usePlan } from '../../../stores/plan'
import type { PageInputs } from '../compose-page'
import type { ComparedParts } from './compose-comparison'

/** Two documents: what was known after each, and what became of things between them. */
export function compareDocuments(comparison: Comparison, { state, words }: PageInputs): ComparedParts {
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
    title: [themeOf(state.theme).title[language], w.between(title(from), title(to))].join(' · '),
    subtitle: w.documentsAbout,
    captions: [w.asOf(title(from), DOCUMENT[from].asOf), w.asOf(title(to), DOCUMENT[to].asOf), w.whatChanged],
    states: [
      side(sides.before),
      side(sides.after),
      { ...state, comparison: { ...comparison, of: [] }, visible: sides.both, results: [] },
    ],
    table: changeSums(withCity(state), comparison, language),
    notes: w.documentsNote,
    assumptions: [],
  }
}

/** The city is the ground of every map, and so on none of the lists; `yuetu compare` counts it, and so does the table. */
function withCity({ visible, theme }: MapState): readonly Entity[] {
  const plan = usePlan()
  const city = plan.byId.get(CITY_ID)
  const isMeant = city && inTheme(theme, city) && matches(useFilter().filter, city, plan.searchTextOf)
  return isMeant ? [...visible, city] : visible
}
