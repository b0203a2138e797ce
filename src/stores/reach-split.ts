import { computed, shallowRef, watch } from 'vue'
import type { ReachInputs } from '../core/analysis/reach/bands'
import { minutesAt } from '../core/analysis/reach/field'
import type { GainInputs } from '../core/analysis/reach/gain'
import { networkTitle } from '../core/analysis/reach/network-asked'
import { USUAL_THRESHOLDS_MIN } from '../core/analysis/reach/request'
import type { AnalysisResult } from '../core/analysis/result'
import { CITY_ID } from '../core/domain/district'
import type { Entity } from '../core/domain/entity'
import type { BilingualText } from '../core/domain/text'
import { numberText } from '../core/domain/number-text'
import type { ContextLine } from '../map/map-state'
import type { SplitSide } from '../map/split'
import type { LineThere, ReachSide } from '../workers/reach-client'
import type { Readout } from './analysis'
import { useAnalysis } from './analysis'
import { reachClient } from './ask-clients'
import { both } from './both'
import { newJob } from './job'
import { usePlan } from './plan'
import { cutAt, isGain } from './reach-result'
import { sayMinutes } from './reach-words'

/** The two networks of a comparison, computed. */
interface Sides {
  readonly key: string
  readonly left: SplitSide
  readonly right: SplitSide
  readonly readout: Readout
}

/**
 * Of a comparison that is looked at as two networks: asks for both and puts them beside each other. A newer wish
 * takes the place of one under way.
 */
export function followSplit() {
  const analysis = useAnalysis()
  const plan = usePlan()
  const job = newJob()
  const sides = shallowRef<Sides | null>(null)

  const wish = computed(() => {
    const { open } = analysis
    if (!open?.shown || !isGain(open.result)) return null
    const view = analysis.viewOf(open.id)
    const { inputs } = open.result
    return view === 'swipe' || view === 'side'
      ? { id: open.id, view, inputs, key: JSON.stringify(inputs) }
      : null
  })
  const shown = computed(() => (sides.value?.key === wish.value?.key ? sides.value : null))

  watch(
    () => wish.value?.key,
    async (key) => {
      job.cancel()
      if (!wish.value || !key || sides.value?.key === key) return
      const { before, after, thresholdMin, bandsMin } = wish.value.inputs
      const steps = bandsMin ?? cutAt(USUAL_THRESHOLDS_MIN, thresholdMin)
      const found = await job.run(async ({ signal }) => {
        const client = await reachClient()
        return [await client.side(before, steps, { signal }), await client.side(after, steps, { signal })]
      })
      if (found) sides.value = { key, ...sidesOf(found[0]!, found[1]!) }
    },
  )
  watch([wish, shown], ([now, there]) => {
    const close = () => now && analysis.setView(now.id, 'plain')
    analysis.split = now && there ? { view: now.view, left: there.left, right: there.right, close } : null
  })

  function sidesOf(left: ReachSide, right: ReachSide): Omit<Sides, 'key'> {
    const common = right.lines.filter(({ id }) => left.lines.some((line) => line.id === id))
    const both = common.map((line) => plan.byId.get(line.id) ?? asEntity(line)).map(placed(common))
    return {
      left: sideOf('left', left, common, both),
      right: sideOf('right', right, common, both),
      readout: (at) => sayBoth(left, right, at),
    }
  }
  function sideOf(
    id: string,
    { bands, lines }: ReachSide,
    common: readonly LineThere[],
    ground: readonly Entity[],
  ): SplitSide {
    const own = lines.filter((line) => !common.some((c) => c.id === line.id))
    const inAtlas = (line: LineThere) => plan.byId.get(line.id)?.geometry
    return {
      title: networkTitle(bands.inputs),
      about: areaWords(bands),
      results: [{ id: `split-${id}`, result: bands, shown: true }],
      own: own.filter(inAtlas).map((line) => plan.byId.get(line.id)!),
      ownContext: own.filter((line) => !inAtlas(line)).map(asContextLine),
      common: ground,
    }
  }

  return { job, shown }
}

/** With the course of the network where the atlas has none. */
const placed =
  (lines: readonly LineThere[]) =>
  (entity: Entity): Entity =>
    entity.geometry ? entity : { ...entity, geometry: lines.find(({ id }) => id === entity.id)!.geometry }

/** Land of the city within the minutes. */
function areaWords({ inputs, tables }: AnalysisResult<ReachInputs>): BilingualText {
  const minutes = Math.max(...inputs.thresholdsMin)
  const row = tables[0]?.footer?.find((r) => r['district'] === CITY_ID)
  const km2 = Number(row?.[`within${minutes}Km2`] ?? 0)
  return both((w) => w.reach.areaWithin(minutes, numberText(km2, 0)))
}

const sayBoth = (left: ReachSide, right: ReachSide, at: GainInputs['after']['origins'][number]['at']) => {
  const say = ({ field }: ReachSide): BilingualText => {
    const [network, minutes] = [networkTitle(field.request), sayMinutes(minutesAt(field, at))]
    return both((w, language) => w.reach.minutesIn(network[language], minutes[language]))
  }
  const [a, b] = [say(left), say(right)]
  return both((w, language) => w.reach.leftAndRight(a[language], b[language]))
}

/** An existing line no document speaks of, as ground. */
const asEntity = ({ id, name, nameEn, kind, geometry }: LineThere): Entity => ({
  id,
  name,
  nameEn,
  aliases: [],
  kind,
  systems: [],
  districts: [],
  geometry,
  method: 'control-points',
  status: 'built',
  history: [],
  docs: [],
  sections: [],
})

const asContextLine = ({ name, nameEn, kind, stops, geometry }: LineThere): ContextLine => ({
  type: 'Feature',
  properties: { name, nameEn, kind, stops: [...stops] } as ContextLine['properties'],
  geometry: geometry as ContextLine['geometry'],
})
