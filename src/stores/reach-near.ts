/** What lies near a station and within the minutes of an answer: buffer, overlay and tally put together. */
import type { Geometry } from 'geojson'
import { defineStore } from 'pinia'
import { ref } from 'vue'
import { nearestPoint } from '../core/analysis/nearest'
import { QuestionError } from '../core/analysis/question'
import type { ReachInputs } from '../core/analysis/reach/bands'
import type { ReachRequest } from '../core/analysis/reach/request'
import type { ReachStation } from '../core/analysis/reach/stations'
import type { AnalysisResult, ResultCell, ResultRow, ResultTable } from '../core/analysis/result'
import { wholeShape } from '../core/analysis/result-shape'
import type { Countable } from '../core/analysis/tally-tables'
import type { Entity } from '../core/domain/entity'
import type { AreaGeometry } from '../core/domain/geometry'
import { isArea } from '../core/domain/geometry'
import { KIND } from '../core/domain/kind'
import type { BilingualText } from '../core/domain/text'
import type { AnalysisClient } from '../workers/analysis-client'
import { useAnalysis } from './analysis'
import { analysisClient, reachClient } from './ask-clients'
import { both } from './both'
import type { JobOptions } from './job'
import { newJob } from './job'
import { readDistances } from './number-list'
import { usePlan } from './plan'
import { farthestOf, requestOf } from './reach-result'
import { sharedReach } from './shared-question'
import { stopIn } from './stop-names'

/** What made the answer: whose minutes, how near to a station, and what was looked for. */
export interface NearInputs extends ReachRequest {
  readonly withinMin: number
  readonly stationKm: number
  /** `kind/platform` or `system/…`. */
  readonly of: string
}

export const isNear = (inputs: unknown): inputs is NearInputs => 'stationKm' in (inputs as object)

export const useReachNear = defineStore('reach-near', () => {
  const plan = usePlan()
  const analysis = useAnalysis()
  const form = ref({ of: 'kind/platform', km: '2' })
  const job = newJob()

  /** Members of what is looked for that have a place. */
  function wanted(of: string): readonly Entity[] {
    const [what, id = ''] = of.split('/')
    return plan.entities.filter(
      (e) =>
        e.geometry && e.kind !== 'district' && (what === 'kind' ? e.kind === id : e.systems.includes(id)),
    )
  }
  function titleOf(of: string): BilingualText {
    const [what, id = ''] = of.split('/')
    if (what === 'kind') return KIND[id as keyof typeof KIND]
    const system = plan.systemById.get(id)
    return { zh: system?.name ?? id, en: system?.nameEn ?? id }
  }

  /** Ask it of the bands of an answer, at the minutes they reach to. */
  async function ask(bands: AnalysisResult<ReachInputs>): Promise<void> {
    const { of, km } = form.value
    const answer = await job.run(async (options) => {
      const read = readDistances(km)
      if (read.say) throw new QuestionError(read.say)
      const stationKm = Math.max(...read.numbers)
      if (!bands.shapes.features.length)
        throw new QuestionError(both((w) => w.reach.nothingWithin(farthestOf(bands))))
      const stations = await (await reachClient()).stations(requestOf(bands))
      if (!stations.length) throw new QuestionError(both((w) => w.reach.noStations))
      const client = await analysisClient()
      const near = await nearStations(client, stations, stationKm, options)
      const shape = await common(client, near, bands, options)
      const members = wanted(of)
      const inputs = { ...requestOf(bands), withinMin: farthestOf(bands), stationKm, of }
      const about = { id: 'near', title: titleOf(of) }
      const found = await client.tally({ ids: members.map((e) => e.id), shape, about }, options)
      const asked = sharedReach(requestOf(bands), bands.inputs.thresholdsMin, { near: { of, km: stationKm } })
      return { result: answerOf(found, bands, inputs, titleOf(of), stations), asked }
    })
    if (answer) analysis.keep(answer.result, undefined, answer.asked)
  }

  function answerOf(
    found: AnalysisResult,
    bands: AnalysisResult<ReachInputs>,
    inputs: NearInputs,
    what: BilingualText,
    stations: readonly ReachStation[],
  ): AnalysisResult<NearInputs> {
    const [things, ...others] = found.tables
    const minutesOf = new Map(bands.tables[1]?.rows.map((row) => [row['entity'], row['minutes'] ?? null]))
    const rows = things!.rows.map((row) => ({
      ...row,
      ...nearestStation(plan.byId.get(String(row['entity'])), stations),
      minutes: minutesOf.get(row['entity'] ?? null) ?? null,
    }))
    const { withinMin: minutes, stationKm: km } = inputs
    const title = both((w, language) => w.reach.nearTitle(what[language], km, minutes, rows.length))
    return {
      ...found,
      title,
      inputs,
      classes: found.classes.map((c) => ({ ...c, title: both((w) => w.reach.nearClass(km, minutes)) })),
      tables: [nearTable(things!, rows), ...others],
      assumptions: [both((w) => w.reach.nearAssumption), ...found.assumptions, ...bands.assumptions],
    }
  }

  return { form, job, ask }
})

/** A shape the analysis worker is to hold for the overlay. */
const held = (id: string, geometry: Geometry): Countable => ({
  id,
  name: id,
  nameEn: id,
  kind: 'project',
  status: 'built',
  districts: [],
  geometry,
})

async function nearStations(
  client: AnalysisClient,
  stations: readonly ReachStation[],
  km: number,
  { signal }: JobOptions,
): Promise<AreaGeometry> {
  const entities = stations.map(({ at }, i) => held(`near:station-${i}`, { type: 'Point', coordinates: at }))
  client.hold('near:stations', { entities })
  const request = { ids: entities.map((e) => e.id), distancesKm: [km], merged: true, landOnly: false }
  return wholeShape(await client.buffer(request, { signal, channel: 'near' }))
}

/** The ground that lies both near a station and within the bands. */
async function common(
  client: AnalysisClient,
  near: AreaGeometry,
  bands: AnalysisResult<ReachInputs>,
  { signal }: JobOptions,
): Promise<AreaGeometry> {
  const within = bands.shapes.features
    .map((f) => f.geometry)
    .filter(isArea)
    .map((geometry, i) => held(`near:band-${i}`, geometry))
  client.hold('near:shapes', { entities: [held('near:near', near), ...within] })
  const group = (id: string, ids: readonly string[]) => ({ id, title: { zh: id, en: id }, ids })
  const request = {
    left: [group('near:near', ['near:near'])],
    right: [
      group(
        'near:within',
        within.map((e) => e.id),
      ),
    ],
  }
  const shape = wholeShape(await client.overlap(request, { signal, channel: 'near' }))
  if (!shape.coordinates.length)
    throw new QuestionError(both((w) => w.reach.noStationWithin(farthestOf(bands))))
  return shape
}

function nearestStation(entity: Entity | undefined, stations: readonly ReachStation[]): ResultRow {
  const shape = entity?.geometry
  if (!shape) return { station: null, stationKm: null }
  const gaps = stations.map((s) => nearestPoint(shape, s.at).metres)
  const least = Math.min(...gaps)
  const { name } = stations[gaps.indexOf(least)]!
  return {
    station: both((_, language) => stopIn(name, language)),
    stationKm: Number((least / 1000).toFixed(2)),
  }
}

/** Of each thing: which station is nearest, how far, and how long from the origin. */
function nearTable(things: ResultTable, rows: readonly Record<string, ResultCell>[]): ResultTable {
  const kept = things.columns.filter(({ key }) => ['entity', 'status', 'share'].includes(key))
  const [entity, ...others] = kept
  const sorted = rows.toSorted((a, b) => Number(a['minutes'] ?? Infinity) - Number(b['minutes'] ?? Infinity))
  return {
    title: things.title,
    columns: [
      entity!,
      { key: 'minutes', title: both((w) => w.reach.columns.minutes), unit: 'min' },
      { key: 'station', title: both((w) => w.reach.columns.station) },
      { key: 'stationKm', title: both((w) => w.reach.columns.stationKm), unit: 'km', under: 'station' },
      ...others,
    ],
    rows: sorted,
  }
}
