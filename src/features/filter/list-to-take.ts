import { exportLook } from '../../catalogue/export-looks'
import { themeOf } from '../../catalogue/themes'
import type { ExportContent } from '../../core/report/export-content'
import type { ExportGround } from '../../core/report/list-content'
import { listContent } from '../../core/report/list-content'
import { useFilter } from '../../stores/filter'
import { useLayers } from '../../stores/layers'
import { usePlan } from '../../stores/plan'
import { useView } from '../../stores/view'
import { useListed } from './listed'

/** Exactly what is filtered, unplaced entities among it, each with its mentions where a format has room for them. */
export function listToTake(ground: ExportGround): ExportContent {
  const { theme } = useLayers()
  const { language } = useView()
  const { filter } = useFilter()
  const plan = usePlan()
  const comparison = filter.change
  return listContent(useListed().value, {
    ...ground,
    language,
    systems: plan.systems,
    lookOf: (entity) => exportLook(entity, comparison),
    evidenceOf: (id) => plan.evidence?.evidence[id],
    comparison,
    filter,
    theme: themeOf(theme).title[language],
  })
}
