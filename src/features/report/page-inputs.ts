import { textMeasure } from '../../adapters/files/rasterise-text'
import { en } from '../../catalogue/messages/en'
import type { Messages } from '../../catalogue/messages/zh'
import { zh } from '../../catalogue/messages/zh'
import { viewSize } from '../../core/report/page-camera'
import type { SnapshotSettings } from '../../core/report/page-settings'
import { useLayers } from '../../stores/layers'
import { usePlan } from '../../stores/plan'
import { useView } from '../../stores/view'
import type { PageInputs } from './compose-page'
import { PAGE_FONT } from './page-look'

/** The interface's words, for a page and for why there is none. */
export const pageWords = (): Messages => (useView().language === 'zh' ? zh : en)

let widthOf: PageInputs['widthOf'] | null = null

/** What the stores hold for a page at this moment; null before the atlas is loaded. */
export function pageInputs(): PageInputs | null {
  const view = useView()
  const state = useLayers().mapState
  if (!state) return null
  const { center, zoom } = view.camera
  widthOf ??= textMeasure(PAGE_FONT)
  return {
    state,
    screen: { center, zoom, ...viewSize(view.bounds, zoom) },
    words: pageWords(),
    widthOf,
    today: localDate(new Date()),
    evidenceOf: evidenceOf(),
  }
}

function evidenceOf(): PageInputs['evidenceOf'] {
  const { evidence } = usePlan()
  return evidence && ((id) => evidence.evidence[id])
}

/** Load what such pages need beyond what the atlas has at hand; `pageInputs` gives it afterwards. */
export async function needForPage({ footnotes }: Pick<SnapshotSettings, 'footnotes'>): Promise<void> {
  if (footnotes) await usePlan().needEvidence()
}

/** The reader's own date, `2026-11-21`. */
const localDate = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0')).join('-')
