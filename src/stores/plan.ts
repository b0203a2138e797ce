import { defineStore } from 'pinia'
import { computed, shallowReactive, shallowRef } from 'vue'
import type { AtlasLoader } from '../adapters/files/load-atlas'
import { openAtlas } from '../adapters/files/load-atlas'
import type { AtlasLists, BaseFile, EvidenceFile, SearchFile } from '../core/domain/atlas'
import { DISTRICTS, DISTRICT_NAMES } from '../core/domain/district'
import type { Entity } from '../core/domain/entity'
import { plainSearchText } from '../core/domain/search-text'

/** Files that come when they are asked for. */
type LaterFile = 'evidence' | 'search' | keyof AtlasLists

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
  /** Files that were asked for and did not come, each with the reason. */
  const missing = shallowRef<ReadonlyMap<LaterFile, Error>>(new Map())

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

  async function bring(name: LaterFile): Promise<void> {
    const from = loader.value
    if (!from) return
    if (name === 'evidence') evidence.value ??= await from.evidence()
    else if (name === 'search') searchFile.value ??= await from.search()
    else await bringList(from, name)
  }
  async function bringList<N extends keyof AtlasLists>(from: AtlasLoader, name: N): Promise<void> {
    lists[name] = (await from.list(name)) as Lists[N]
  }

  /** A file, loaded when first asked for; one that does not come is kept in `missing` until it does. */
  async function need(name: LaterFile): Promise<void> {
    const others = () => [...missing.value].filter(([other]) => other !== name)
    try {
      await bring(name)
      if (missing.value.has(name)) missing.value = new Map(others())
    } catch (error) {
      missing.value = new Map([...others(), [name, error as Error]])
      throw error
    }
  }
  /** Quotes and documents. */
  const needEvidence = (): Promise<void> => need('evidence')
  /** Pinyin, for when somebody begins to search. */
  const needSearch = (): Promise<void> => need('search')
  const needLists = async (...names: (keyof AtlasLists)[]): Promise<void> =>
    void (await Promise.all(names.map(need)))

  /** Files for what is on the page: nobody waits for them, and what does not come is told by `missing`. */
  const want = (...names: LaterFile[]): void => void Promise.allSettled(names.map(need))
  const wantMissing = (): void => want(...missing.value.keys())

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
    missing,
    want,
    wantMissing,
  }
})
