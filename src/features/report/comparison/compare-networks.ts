import { networkTitle } from '../../../core/analysis/reach/network-asked'
import type { AnalysisResult } from '../../../core/analysis/result'
import type { NetworksCompared } from '../../../core/report/comparison-wish'
import { plainTable } from '../../../core/report/plain-table'
import type { MapState } from '../../../map/map-state'
import { reachClient } from '../../../stores/ask-clients'
import { usePlan } from '../../../stores/plan'
import type { PageInputs } from '../compose-page'
import type { ComparedParts } from './compose-comparison'

/** Two travel networks: the bands of each, and what is gained and lost at the last of them. */
export async function compareNetworks(
  { before, after, thresholdMin, bandsMin }: NetworksCompared,
  { state, words }: PageInputs,
  signal?: AbortSignal,
): Promise<ComparedParts> {
  const { language } = state
  const w = words.comparison
  const client = await reachClient()
  const options = signal ? { signal } : {}
  const was = (await client.side(before, bandsMin, options)).bands
  const is = (await client.side(after, bandsMin, options)).bands
  const gain = await client.gain({ before, after, thresholdMin }, options)
  const [table] = gain.tables
  const name = (side: typeof before) => networkTitle(side)[language]
  return {
    title: gain.title[language],
    subtitle: w.networksAbout(thresholdMin),
    captions: [w.network(name(before)), w.network(name(after)), w.within(thresholdMin)],
    // One id for both sides: they share their colours and their lines of the legend.
    states: [
      withAnswer(state, 'bands', was),
      withAnswer(state, 'bands', is),
      withAnswer(state, 'gain', gain),
    ],
    table: plainTable(table!, language, titleOf),
    notes: '',
    assumptions: gain.assumptions.map((a) => a[language]),
  }
}

const withAnswer = (state: MapState, id: string, result: AnalysisResult): MapState => ({
  ...state,
  comparison: null,
  results: [{ id, result, shown: true }],
})

function titleOf(id: string) {
  const entity = usePlan().byId.get(id)
  return entity && { zh: entity.name, en: entity.nameEn }
}
