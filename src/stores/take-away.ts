import { computed, ref } from 'vue'
import { copyRich } from '../adapters/files/clipboard'
import { download } from '../adapters/files/download'
import { themeOf } from '../catalogue/themes'
import type { ExportContent, ExportSources } from '../core/report/export-content'
import type { ExportFormatId } from '../core/report/export-formats'
import { EXPORT_FORMATS, EXPORT_FORMAT_IDS } from '../core/report/export-formats'
import { exportName } from '../core/report/export-name'
import { filterWords } from '../core/report/filter-words'
import type { ExportGround } from '../core/report/list-content'
import type { PlainTable } from '../core/report/plain-table'
import { tablesHtml, tablesTsv } from '../core/report/table-cells'
import { useFilter } from './filter'
import { useLayers } from './layers'
import { usePlan } from './plan'
import { useView } from './view'
import { usePick, useWords } from './words'

/** What a menu of exports offers: a file, or a table on the clipboard. */
export type TakeAwayId = ExportFormatId | 'copy'

/** What there is to take away, made when it is asked for. */
export interface TakeAway {
  readonly content: (ground: ExportGround) => ExportContent
  readonly tables: () => readonly PlainTable[]
}

/** A menu of exports for one place of the page, and what became of the last one. */
export function useTakeAway() {
  const plan = usePlan()
  const t = useWords()
  const { say } = usePick()
  const working = ref(false)
  const outcome = ref<'none' | 'copied' | 'not-copied' | 'failed'>('none')

  const itemsFor = (holds: (format: ExportFormatId) => boolean) => [
    ...EXPORT_FORMAT_IDS.filter(holds).map((id) => ({
      id: id as TakeAwayId,
      title: t.value.exports.as(say(EXPORT_FORMATS[id].title)),
    })),
    { id: 'copy' as TakeAwayId, title: t.value.exports.copy },
  ]
  const tableItems = computed(() => itemsFor((id) => EXPORT_FORMATS[id].holds === 'tables'))
  const allItems = computed(() => itemsFor(() => true))

  async function take(id: TakeAwayId, { content, tables }: TakeAway): Promise<void> {
    working.value = true
    outcome.value = 'none'
    try {
      if (id === 'copy') {
        await copyRich(tablesHtml(tables()), tablesTsv(tables()))
        outcome.value = 'copied'
      } else {
        await save(id, content(await ground()))
      }
    } catch (error) {
      console.error(error)
      outcome.value = id === 'copy' ? 'not-copied' : 'failed'
    } finally {
      working.value = false
    }
  }

  async function ground(): Promise<ExportGround> {
    await plan.needEvidence()
    return {
      exportedOn: localDate(new Date()),
      version: plan.loader?.manifest.version ?? '',
      documents: plan.evidence?.documents ?? [],
    }
  }

  const said = computed(() => {
    const { copied, notCopied, failed } = t.value.exports
    return { none: '', copied, 'not-copied': notCopied, failed }[outcome.value]
  })
  const trouble = computed(() => outcome.value === 'failed' || outcome.value === 'not-copied')
  const forget = (): void => void (outcome.value = 'none')
  return { tableItems, allItems, take, working, said, trouble, forget }
}

/** Write a content as a file and hand it to the reader's downloads. */
async function save(id: ExportFormatId, content: ExportContent): Promise<void> {
  const { load, extension, mime } = EXPORT_FORMATS[id]
  const write = await load()
  download(new Blob([write(content)], { type: mime }), exportName(content.title, extension))
}

/** The theme and the filter in words, as the sources of a file tell them. */
export function useConditionsInWords(): () => ExportSources['conditions'] {
  const [filter, layers, plan, view, t] = [useFilter(), useLayers(), usePlan(), useView(), useWords()]
  const { say, nameOf } = usePick()
  return () => {
    const theme = { title: t.value.themes.label, value: say(themeOf(layers.theme).title) }
    const nameOfSystem = (id: string) => (plan.systemById.has(id) ? nameOf(plan.systemById.get(id)!) : id)
    return [theme, ...filterWords(filter.filter, view.language, nameOfSystem)]
  }
}

/** The reader's own date, `2026-11-21`. */
const localDate = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0')).join('-')
