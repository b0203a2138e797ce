import { themeOf, inTheme } from '../../src/catalogue/themes'
import type { ThemeId } from '../../src/catalogue/themes'
import type { DistrictName } from '../../src/core/domain/district'
import { CITY_ID, DISTRICTS, DISTRICT_NAMES } from '../../src/core/domain/district'
import type { MapState } from '../../src/map/map-state'
import { baseOf, deriveAtlas } from '../lib/build-atlas'
import type { SourceData } from '../lib/data-folder'

/** What the atlas shows of a theme, in the whole city or in one district, in light and Chinese. */
export function themeStates(data: SourceData): (theme: ThemeId, district: DistrictName | null) => MapState {
  const base = baseOf(data)
  const entities = deriveAtlas(data).filter((e) => e.id !== CITY_ID)
  const districts = DISTRICT_NAMES.map((name) => entities.find((e) => e.id === DISTRICTS[name].id)!)
  return (theme, district) => {
    const { kinds = [], systems: _ } = themeOf(theme).scope
    const shown: readonly string[] = theme === 'overview' ? ['rail'] : kinds
    return {
      appearance: 'light',
      language: 'zh',
      theme,
      narrowed: false,
      comparison: null,
      base,
      districts,
      waters: [],
      visible: entities.filter((e) => inTheme(theme, e) && (!district || e.districts.includes(district))),
      ground: [],
      contextLines: district
        ? []
        : base.contextLines.features.filter((f) => shown.includes(f.properties.kind)),
      chosenDistricts: district ? [district] : [],
      selected: null,
      hovered: null,
      results: [],
      fullMarks: true,
    }
  }
}
