import { download } from '../../adapters/files/download'
import { writeCsv } from '../../core/report/csv'
import { entityTable } from '../../core/report/entity-table'
import { entitiesToGeoJson } from '../../core/report/geojson'
import { useLayers } from '../../stores/layers'
import { usePlan } from '../../stores/plan'
import { useView } from '../../stores/view'

/** Download exactly what is filtered, unplaced entities among it; GeoJSON carries the mentions too. */
export async function exportEntities(format: 'csv' | 'geojson'): Promise<void> {
  const { visible, theme } = useLayers()
  const plan = usePlan()
  const { language } = useView()
  const name = `yuetu-${theme}-${visible.length}.${format}`
  if (format === 'csv') {
    const table = entityTable(visible, language, plan.systems)
    download(
      new Blob([writeCsv(table.header, table.rows, { bom: true })], { type: 'text/csv;charset=utf-8' }),
      name,
    )
    return
  }
  await plan.needEvidence()
  const collection = entitiesToGeoJson(visible, (id) => plan.evidence?.evidence[id])
  download(new Blob([JSON.stringify(collection)], { type: 'application/geo+json' }), name)
}
