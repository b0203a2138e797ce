import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { QuestionError } from '../core/analysis/question'
import { wholeShape } from '../core/analysis/result-shape'
import type { AnalysisResult, ResultRow, ResultTable } from '../core/analysis/result'
import type { Entity } from '../core/domain/entity'
import type { LonLat } from '../core/domain/geometry'
import type { Kind } from '../core/domain/kind'
import { KINDS } from '../core/domain/kind'
import type { BilingualText } from '../core/domain/text'
import { useAnalysis } from './analysis'
import { analysisClient } from './ask-clients'
import { both } from './both'
import type { Job, JobOptions } from './job'
import { newJob } from './job'
import { useLayers } from './layers'
import { readDistances } from './number-list'
import { groupsOf, membersOf, sideTitle } from './overlap-side'
import { usePlan } from './plan'
import { useSelection } from './selection'
import type { SharedQuestion } from './shared-question'
import { sharedPoint } from './shared-question'

/** Where "nearest" measures from: the selected entity or a point taken on the map. */
export type PlaceSource = 'selection' | 'point'

const namesOf = (entity: Pick<Entity, 'name' | 'nameEn'>): BilingualText => ({
  zh: entity.name,
  en: entity.nameEn,
})

/** The questions of shapes and distances: what their forms hold, and asking them. */
export const useAsk = defineStore('ask', () => {
  const plan = usePlan()
  const analysis = useAnalysis()
  const selection = useSelection()
  const layers = useLayers()

  const buffer = ref({ system: 'ronghang-boards', distances: '2,5', merged: true, landOnly: false })
  const overlap = ref({ left: 'ronghang-boards', right: 'districts', apart: true })
  const nearest = ref({ from: 'selection' as PlaceSource, kinds: [] as Kind[], count: 10 })
  const place = shallowRef<LonLat | null>(null)
  const jobs = { buffer: newJob(), overlap: newJob(), nearest: newJob() }

  /** Things that may be found in an answer: everything with a place, the districts apart. */
  const places = computed(() => plan.entities.filter((e) => e.geometry && e.kind !== 'district'))

  const bufferOf = computed<readonly Entity[]>(() => {
    if (analysis.bufferSource === 'selection') return selection.selected ? [selection.selected] : []
    if (analysis.bufferSource === 'filtered') return layers.visible
    return membersOf(plan, buffer.value.system)
  })

  const placeOf = computed<{ at: LonLat; title: BilingualText; id?: string } | null>(() => {
    if (nearest.value.from === 'selection') {
      const { selected } = selection
      return selected?.anchor ? { at: selected.anchor, title: namesOf(selected), id: selected.id } : null
    }
    const at = place.value
    return at && { at, title: both((w) => w.ask.point(at.map((n) => n.toFixed(4)).join(', '))) }
  })

  watch(
    () => analysis.picked,
    (pick) => {
      if (pick?.for !== 'place') return
      place.value = sharedPoint(pick.at)
      nearest.value.from = 'point'
    },
  )

  /** Run a question's job and keep its answer. */
  async function ask(
    job: Job,
    asked: SharedQuestion | null,
    compute: (options: JobOptions) => Promise<AnalysisResult>,
  ): Promise<string | null> {
    const result = await job.run(compute)
    return result && analysis.keep(result, undefined, asked ?? undefined)
  }

  /** What an address holds of the buffer's form; null where it says nothing that can be asked. */
  function sharedBuffer(): SharedQuestion | null {
    const { distances, merged, landOnly, system } = buffer.value
    const km = readDistances(distances).numbers
    const entity = selection.selectedId
    if (!km) return null
    const rest = { verb: 'buffer', km, merged, landOnly } as const
    if (analysis.bufferSource === 'selection') return entity ? { ...rest, of: { entity } } : null
    return { ...rest, of: analysis.bufferSource === 'filtered' ? 'filtered' : { system } }
  }
  function sharedNearest(): SharedQuestion {
    const { kinds, count } = nearest.value
    const from = placeOf.value
    const place = from?.id ?? (from ? sharedPoint(from.at) : null)
    return { verb: 'nearest', from: place, kinds: KINDS.filter((k) => kinds.includes(k)), count }
  }

  const askBuffer = () =>
    ask(jobs.buffer, sharedBuffer(), async (options) => {
      const { distances, merged, landOnly, system } = buffer.value
      const read = readDistances(distances)
      if (read.say) throw new QuestionError(read.say)
      const of = bufferOf.value
      if (!of.some((e) => e.geometry)) throw new QuestionError(both((w) => w.ask.nothingChosen))
      const ids = of.map((e) => e.id)
      const client = await analysisClient()
      const result = await client.buffer({ ids, distancesKm: read.numbers, merged, landOnly }, options)
      const km = read.numbers.join('、')
      const whole = analysis.bufferSource === 'system' ? plan.systemById.get(system) : undefined
      const title = whole
        ? {
            zh: `${whole.name}周边 ${km} 公里`,
            en: `Within ${km.replaceAll('、', ', ')} km of ${whole.nameEn}`,
          }
        : result.title
      const others = places.value.filter((e) => !ids.includes(e.id)).map((e) => e.id)
      const inside = await client.tally(
        { ids: others, shape: wholeShape(result), about: { id: 'buffer', title } },
        options,
      )
      return { ...result, title, tables: [...result.tables, ...inside.tables] }
    })

  const askOverlap = () =>
    ask(jobs.overlap, { verb: 'overlap', ...overlap.value }, async (options) => {
      const { left, right, apart } = overlap.value
      if (left === right) throw new QuestionError(both((w) => w.ask.sameTwice))
      const request = { left: groupsOf(plan, left, apart), right: groupsOf(plan, right, apart) }
      const result = await (await analysisClient()).overlap(request, options)
      const [a, b] = [sideTitle(plan, left), sideTitle(plan, right)]
      return { ...result, title: { zh: `${a.zh} × ${b.zh}`, en: `${a.en} × ${b.en}` } }
    })

  const askNearest = () =>
    ask(jobs.nearest, sharedNearest(), async (options) => {
      const from = placeOf.value
      if (!from) throw new QuestionError(both((w) => w.ask.needPlace))
      const { kinds, count } = nearest.value
      const ids = places.value.filter((e) => e.id !== from.id).map((e) => e.id)
      const client = await analysisClient()
      const request = { ids, from: from.at, kinds: [...kinds] }
      const result = await client.nearest({ ...request, count }, options)
      const all = await client.nearest({ ...request, count: ids.length }, options)
      const found = result.tables[0]?.rows.length ?? 0
      return {
        ...result,
        title: { zh: `距${from.title.zh}最近的 ${found} 项`, en: `The ${found} nearest to ${from.title.en}` },
        tables: [...result.tables, ...all.tables.map(firstOfEachKind)],
      }
    })

  return {
    buffer,
    overlap,
    nearest,
    place,
    jobs,
    bufferOf,
    placeOf,
    askBuffer,
    askOverlap,
    askNearest,
  }
})

/** Of a table of things from near to far, the first of each kind. */
function firstOfEachKind(table: ResultTable): ResultTable {
  const kindOf = (row: ResultRow) => JSON.stringify(row['kind'])
  const seen = new Set<string>()
  const rows = table.rows.filter((row) => !seen.has(kindOf(row)) && seen.add(kindOf(row)))
  return { ...table, title: both((w) => w.ask.byKind), rows }
}
