import { OFFICE_LOOK, SLIDE_LOOK } from '../../catalogue/office-look'
import type { Messages } from '../../catalogue/messages/zh'
import { districtShape, isMeasured, thingsIn } from '../../core/analysis/district-scope'
import type { AnalysisResult } from '../../core/analysis/result'
import type { DistrictName } from '../../core/domain/district'
import { DISTRICTS } from '../../core/domain/district'
import { makeBriefing } from '../../core/report/briefing'
import type { BriefingFormat } from '../../core/report/briefing-format'
import { writeBriefing } from '../../core/report/briefing-format'
import { briefingMap, briefingMapWish } from '../../core/report/briefing-map'
import type { BriefingMap } from '../../core/report/briefing-model'
import { readSnapshotSettings, snapshotFileName } from '../../core/report/page-settings'
import { analysisClient } from '../../stores/ask-clients'
import { useLayers } from '../../stores/layers'
import { usePlan } from '../../stores/plan'
import { useReading } from '../../stores/reading'
import type { PageInputs } from './compose-page'
import { pagePng } from './make-snapshot'
import { pageInputs, pageWords } from './page-inputs'
import { SnapshotError } from './snapshot-error'
import type { RenderOptions } from './drawn-page'

export type BriefingStep = keyof Messages['briefing']['steps']

export interface BriefingWish {
  readonly district: DistrictName
  readonly format: BriefingFormat
  readonly withMap: boolean
}

export interface BriefingProgress {
  readonly signal: AbortSignal
  onStep(step: BriefingStep): void
  /** How much of the map is drawn, 0 to 1. */
  onProgress?(share: number): void
}

/**
 * A briefing on a district as a file, its map drawn anew whatever the screen shows. Rejects with one sentence where
 * evidence, measures or map cannot be had, and with the signal's reason when cancelled.
 */
export async function makeBriefingFile(
  { district, format, withMap }: BriefingWish,
  { signal, onStep, ...drawing }: BriefingProgress,
): Promise<File> {
  const plan = usePlan()
  onStep('reading')
  await useReading().needAll()
  const inputs = pageInputs()
  if (!inputs || !plan.evidence) throw new SnapshotError(pageWords().report.unready)
  signal.throwIfAborted()
  onStep('measuring')
  const tally = await tallyOf(district, signal)
  const { evidence, documents } = plan.evidence
  const briefing = makeBriefing({
    district,
    language: inputs.state.language,
    date: inputs.today,
    version: plan.loader!.manifest.version,
    entities: plan.entities,
    ...plan.lists,
    documents,
    evidenceOf: (id) => evidence[id],
    tally,
  })
  if (withMap) onStep('map')
  const map = withMap ? await mapOf(district, format, inputs, { signal, ...drawing }) : null
  signal.throwIfAborted()
  onStep('file')
  const { bytes, mime } = await writeBriefing(
    briefing,
    format,
    { text: OFFICE_LOOK, slides: SLIDE_LOOK },
    map,
  )
  const name = snapshotFileName(inputs.words.app.name, briefing.title, inputs.today, format)
  return new File([bytes], name, { type: mime })
}

async function tallyOf(district: DistrictName, signal: AbortSignal): Promise<AnalysisResult> {
  const { entities } = usePlan()
  const shape = districtShape(entities, district)
  if (!shape) throw new SnapshotError(pageWords().report.unready)
  const ids = thingsIn(entities, district)
    .filter(isMeasured)
    .map((e) => e.id)
  const { id, title } = DISTRICTS[district]
  const client = await analysisClient()
  return client.tally({ ids, shape, about: { id, title } }, { signal, channel: 'briefing' })
}

async function mapOf(
  district: DistrictName,
  format: BriefingFormat,
  inputs: PageInputs,
  options: RenderOptions,
): Promise<BriefingMap> {
  const state = useLayers().overviewOf(district)!
  const settings = readSnapshotSettings(briefingMapWish(format))
  return briefingMap(format, await pagePng(settings, { ...inputs, state }, options))
}
