import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { SYMBOLS, drawnAs, symbolOf } from '../catalogue/symbols'
import type { ThemeId } from '../catalogue/themes'
import { inTheme, themeOf } from '../catalogue/themes'
import type { Entity } from '../core/domain/entity'
import { isSketch } from '../core/domain/entity'
import type { DistrictName } from '../core/domain/district'
import { DISTRICTS, isListed } from '../core/domain/district'
import type { Filter } from '../core/domain/filter'
import { NO_FILTER, conditionCount, singlesOut } from '../core/domain/filter'
import { isArea, lineMeets } from '../core/domain/geometry'
import { find } from '../core/domain/search'
import type { BilingualText } from '../core/domain/text'
import { contextMaker, mapContextOf } from '../map/context-of'
import type { LegendEntry } from '../map/legend'
import { legendMaker } from '../map/legend'
import type { ContextLine, MapState } from '../map/map-state'
import { sideState } from '../map/split'
import { useAnalysis } from './analysis'
import { useFilter } from './filter'
import { usePlan } from './plan'
import { useSelection } from './selection'
import { useView } from './view'

/** From the plan, the theme and the filter to what is listed, counted and drawn. */
export const useLayers = defineStore('layers', () => {
  const plan = usePlan()
  const filter = useFilter()
  const view = useView()
  const selection = useSelection()
  const analysis = useAnalysis()
  const theme = ref<ThemeId>('overview')

  /** Everything, in the order that settles what the map draws over what: by place, by weight, by name. */
  const ordered = computed(() =>
    plan.entities
      .filter(isListed)
      .toSorted(
        (a, b) =>
          Number(b.geometry !== null) - Number(a.geometry !== null) ||
          SYMBOLS[symbolOf(b)].rank - SYMBOLS[symbolOf(a)].rank ||
          (a.id < b.id ? -1 : 1),
      ),
  )
  const membersOf = (id: ThemeId): Entity[] => ordered.value.filter((e) => inTheme(id, e))
  const members = computed(() => membersOf(theme.value))
  const found = computed(() => find(filter.filter, members.value, plan.searchTextOf))
  /** The one list that map, list, counts, analysis and report all read. */
  const visible = computed(() => found.value.entities)
  /** Nothing has the words that were typed; what is shown has their parts. */
  const inParts = computed(() => found.value.inParts)
  const placedCount = computed(() => visible.value.filter((e) => e.geometry).length)

  const groundOf = (id: ThemeId): Entity[] =>
    plan.entities.filter(
      (e) => themeOf(id).ground.includes(e.kind) && e.status === 'built' && !inTheme(id, e),
    )
  const ground = computed(() => groundOf(theme.value))
  const waters = computed(() => plan.entities.filter(isWaterBody))
  /** Shown with the theme's own lines of their kind, in the chosen districts, as long as nothing else is asked for. */
  function contextLinesOf(id: ThemeId, wanted: Filter): ContextLine[] {
    const { districts } = wanted
    if (!plan.base || conditionCount({ ...wanted, districts: [] })) return []
    const { kinds } = themeOf(id).scope
    const shown = id === 'overview' ? ['rail'] : (kinds ?? [])
    const chosen = plan.districts.filter((d) => districts.some((name) => DISTRICTS[name].id === d.id))
    const there = chosen.map((d) => d.geometry).filter(isArea)
    return plan.base.contextLines.features.filter(
      ({ properties, geometry }) =>
        shown.includes(properties.kind) &&
        (!districts.length || there.some((area) => lineMeets(geometry, area))),
    )
  }
  const contextLines = computed(() => contextLinesOf(theme.value, filter.filter))
  const fullMarks = computed(() => view.camera.zoom >= themeOf(theme.value).marksFromZoom)
  const narrowed = computed(() => singlesOut(filter.filter))
  const comparison = computed(() => filter.filter.change)
  const chosenDistricts = computed(() => filter.filter.districts)

  const mapState = computed<MapState | null>(() =>
    plan.base
      ? {
          appearance: view.appearance,
          language: view.language,
          theme: theme.value,
          narrowed: narrowed.value,
          comparison: comparison.value,
          base: plan.base,
          districts: plan.districts,
          waters: waters.value,
          visible: visible.value,
          ground: ground.value,
          contextLines: contextLines.value,
          chosenDistricts: chosenDistricts.value,
          selected: selection.selected,
          hovered: selection.hovered,
          results: analysis.results,
          fullMarks: fullMarks.value,
        }
      : null,
  )
  /** What the map shows; of two networks beside each other, the right one. */
  const shownState = computed(() => {
    const { split } = analysis
    return mapState.value && split ? sideState(mapState.value, split.right) : mapState.value
  })
  const leftContextOf = contextMaker()
  const mapContext = computed(() => shownState.value && mapContextOf(shownState.value))
  /** Of two networks beside each other, the left one. */
  const leftContext = computed(() => {
    const { split } = analysis
    return mapState.value && split ? leftContextOf(sideState(mapState.value, split.left)) : null
  })
  const legendOf = legendMaker()
  const legend = computed(() => (shownState.value ? legendOf(shownState.value, view.bounds) : []))
  /** The classes of each answer on the map, under its name. */
  const answers = computed(() => {
    const groups = new Map<BilingualText, LegendEntry[]>()
    for (const entry of legend.value) {
      if (entry.form === 'result') groups.set(entry.of!, [...(groups.get(entry.of!) ?? []), entry])
    }
    return [...groups].map(([title, entries]) => ({ title, entries }))
  })

  /** What another theme and filter show, whatever the screen does; without selection, with the answers on the map. */
  function stateOf(id: ThemeId, wanted: Filter): MapState | null {
    if (!mapState.value) return null
    return {
      ...mapState.value,
      theme: id,
      narrowed: singlesOut(wanted),
      comparison: wanted.change,
      visible: find(wanted, membersOf(id), plan.searchTextOf).entities,
      ground: groundOf(id),
      contextLines: contextLinesOf(id, wanted),
      chosenDistricts: wanted.districts,
      selected: null,
      hovered: null,
    }
  }

  /** The overview of one district, whatever the screen shows. */
  function overviewOf(district: DistrictName): MapState | null {
    const state = stateOf('overview', { ...NO_FILTER, districts: [district] })
    return state && { ...state, results: [] }
  }

  return {
    theme,
    ordered,
    members,
    visible,
    inParts,
    placedCount,
    mapState,
    mapContext,
    leftContext,
    legend,
    answers,
    stateOf,
    overviewOf,
  }
})

/** A real river, lake or reservoir; the sea is in the base, a sketch of a river basin is no water. */
const isWaterBody = (e: Entity): boolean =>
  (e.kind === 'waterway' || e.kind === 'reservoir') &&
  e.status === 'built' &&
  !(drawnAs(e) === 'area' && (isSketch(e) || e.method === 'derived'))
