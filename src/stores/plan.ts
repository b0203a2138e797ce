import { defineStore } from 'pinia'
import { computed, shallowReactive, shallowRef } from 'vue'
import type { AtlasLoader } from '../adapters/files/load-atlas'
import { openAtlas } from '../adapters/files/load-atlas'
import type { AtlasLists, BaseFile, EvidenceFile, SearchFile } from '../core/domain/atlas'
import { DISTRICTS, DISTRICT_NAMES } from '../core/domain/district'
import type { Entity } from '../core/domain/entity'
import { plainSearchText } from '../core/domain/search-text'

type Lists = { -readonly [N in keyof AtlasLists]: AtlasLists[N] }
const EMPTY_LISTS = (): Lists => ({ systems: [], policies: [], indicators: [], tasks: [], conflicts: [] })

/** The atlas itself: loaded once, frozen, never changed. */
export const usePlan = defineStore('plan', () => {
  const loader = shallowRef<AtlasLoader | null>(null)
  const base = shallowRef<BaseFile | null>(null)
  const entities = shallowRef<readonly Entity[]>([])
  const evidence = shallowRef<EvidenceFile | null>(null)
  const searchFile = shallowRef<SearchFile | null>(null)
  /** Systems, policies, indicators, tasks, conflicts: empty until asked for. */
  const lists = shallowReactive<Lists>(EMPTY_LISTS())
  const problem = shallowRef<Error | null>(null)

  const byId = computed(() => new Map(entities.value.map((e) => [e.id, e])))
  const systems = computed(() => lists.systems)
  const systemById = computed(() => new Map(lists.systems.map((s) => [s.id, s])))
  const districts = computed(() =>
    DISTRICT_NAMES.flatMap((name) => byId.value.get(DISTRICTS[name].id) ?? []).filter((d) => d.geometry),
  )

  /** Load what the first map draws, then the names of the systems; a failure is kept in `problem`. */
  async function load(root: string): Promise<void> {
    problem.value = null
    try {
      loader.value = await openAtlas(root)
      const [baseFile, atlas] = await Promise.all([loader.value.base(), loader.value.atlas()])
      base.value = baseFile
      entities.value = Object.freeze(atlas.entities)
      await needLists('systems')
    } catch (error) {
      problem.value = error as Error
    }
  }

  /** Quotes and documents, loaded when first asked for. */
  async function needEvidence(): Promise<void> {
    evidence.value ??= (await loader.value?.evidence()) ?? null
  }

  /** Pinyin, loaded when somebody begins to search. */
  async function needSearch(): Promise<void> {
    searchFile.value ??= (await loader.value?.search()) ?? null
  }

  /** Lists, each loaded when first asked for. */
  async function needLists(...names: (keyof AtlasLists)[]): Promise<void> {
    const from = loader.value
    if (!from) return
    await Promise.all(
      names.map(async <N extends keyof AtlasLists>(name: N) => {
        lists[name] = (await from.list(name)) as Lists[N]
      }),
    )
  }

  const searchTextOf = computed(() => {
    const file = searchFile.value
    return (entity: Entity): string => file?.[entity.id] ?? plainSearchText(entity)
  })

  return {
    loader,
    base,
    entities,
    lists,
    systems,
    evidence,
    problem,
    byId,
    systemById,
    districts,
    searchTextOf,
    load,
    needEvidence,
    needSearch,
    needLists,
  }
})
