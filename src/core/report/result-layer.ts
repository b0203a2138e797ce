import type { AnalysisResult, ResultShapeProperties } from '../analysis/result'
import { isArea } from '../domain/geometry'
import type { BilingualText, Language } from '../domain/text'
import type { ShapeField, ShapeLayer, ShapeRow } from './export-content'
import { resultToGeoJson } from './geojson'

/** What verbs put into the properties of their shapes, in words. */
const TITLE: Record<string, BilingualText> = {
  label: { zh: '名称', en: 'Name' },
  classId: { zh: '分级', en: 'Class' },
  areaKm2: { zh: '面积（km²）', en: 'Area (km²)' },
  lengthKm: { zh: '长度（km）', en: 'Length (km)' },
  distanceKm: { zh: '距离（km）', en: 'Distance (km)' },
  fromMin: { zh: '从（分钟）', en: 'From (min)' },
  minutes: { zh: '时间（分钟）', en: 'Time (min)' },
  reason: { zh: '说明', en: 'Why' },
  toMin: { zh: '到（分钟）', en: 'To (min)' },
  entityId: { zh: '对象编号', en: 'Id of the thing' },
  ofId: { zh: '被量对象编号', en: 'Id of what is measured' },
  withinId: { zh: '范围编号', en: 'Id of what it lies in' },
}

const FIRST = ['label', 'classId', 'areaKm2']

/** The shapes of an answer, in folders by class; `colours` for its classes in their order. */
export function resultLayer(
  result: AnalysisResult,
  language: Language,
  colours: readonly string[],
): ShapeLayer {
  const { classes, shapes } = result
  const titles = new Map(classes.map((c) => [c.id, c.title[language]]))
  const keys = [...new Set([...FIRST, ...shapes.features.flatMap((f) => Object.keys(f.properties))])]
  const style = (index: number) => ({ colour: colours[index] ?? PLAIN, lineWidth: 2 })
  const styles = Object.fromEntries(classes.map((c, i) => [c.id, style(i)]))
  const rows = shapes.features.map(({ properties, geometry }): ShapeRow => {
    const { classId, label } = properties
    styles[classId] ??= style(-1)
    const values = keys.map((key) => {
      if (key === 'classId') return titles.get(classId) ?? classId
      // A course or a point has no size, whatever the verb writes.
      return key === 'areaKm2' && !isArea(geometry) ? null : plain(properties, key, language)
    })
    const folder = titles.get(classId) ?? classId
    return { name: label[language], folder, style: classId, about: about(values, keys, language), values, geometry } // prettier-ignore
  })
  return { fields: fieldsOf(keys, language), rows, styles, geojson: () => resultToGeoJson(result) }
}

const PLAIN = '#41494c'

function plain(properties: ResultShapeProperties, key: string, language: Language): string | number | null {
  const value = (properties as unknown as Record<string, unknown>)[key] ?? null
  if (value === null || typeof value === 'number' || typeof value === 'string') return value
  if (typeof value === 'object' && language in value) return String((value as BilingualText)[language])
  return JSON.stringify(value)
}

/** Its figures, each with what it is. */
const about = (
  values: readonly (string | number | null)[],
  keys: readonly string[],
  language: Language,
): string[] =>
  values.flatMap((value, i) =>
    typeof value === 'number'
      ? [`${TITLE[keys[i]!]?.[language] ?? keys[i]!}${language === 'zh' ? '：' : ': '}${value}`]
      : [],
  )

/** Short names as dBASE wants them: `areaKm2` → `area_km2`, each once. */
function fieldsOf(keys: readonly string[], language: Language): ShapeField[] {
  const taken = new Set<string>()
  return keys.map((key) => {
    const whole = key === 'label' ? 'name' : key.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)
    const ascii = whole.replace(/[^a-z\d_]/g, '').slice(0, 10) || 'field'
    let name = ascii
    for (let n = 2; taken.has(name); n++) name = `${ascii.slice(0, 10 - String(n).length)}${n}`
    taken.add(name)
    return { key: name, title: TITLE[key]?.[language] ?? key }
  })
}
