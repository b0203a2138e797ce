import type { Ground } from '../../src/core/analysis/question'
import type { Conflict } from '../../src/core/domain/conflict'
import { DISTRICT_NAMES, DISTRICTS } from '../../src/core/domain/district'
import type { RegisteredDocument } from '../../src/core/domain/document'
import type { Entity, Evidence } from '../../src/core/domain/entity'
import type { SearchTextOf } from '../../src/core/domain/filter'
import type { AreaGeometry } from '../../src/core/domain/geometry'
import { isArea } from '../../src/core/domain/geometry'
import type { Indicator } from '../../src/core/domain/indicator'
import type { PlanSystem } from '../../src/core/domain/system'
import type { Task } from '../../src/core/domain/task'
import { validData } from '../commands/data'
import { builtAtlas, deriveAtlas } from './build-atlas'
import { CliError } from './cli-error'
import { searchTextWithPinyin } from './pinyin'

/** The atlas as commands use it: derived anew from `data/`, so it is never out of date. */
export interface CliAtlas {
  readonly entities: readonly Entity[]
  readonly systems: readonly PlanSystem[]
  readonly evidenceOf: (id: string) => Evidence | undefined
  readonly searchTextOf: SearchTextOf
  readonly ground: Ground
  readonly documents: readonly RegisteredDocument[]
  /** Version of the data, as the manifest of the built atlas has it; computed when asked for. */
  readonly version: () => string
}

/** What stands beside the entities. */
export interface CliLists {
  readonly tasks: readonly Task[]
  readonly indicators: readonly Indicator[]
  readonly conflicts: readonly Conflict[]
}

/** Read and derive; throws `CliError` where `data/` has problems. */
export function readCliAtlas(): CliAtlas & CliLists {
  const data = validData()
  const evidence = new Map(data.records.map(({ id, position, mentions, note }) => [id, { position, mentions, ...(note ? { note } : {}) }])) // prettier-ignore
  const entities = deriveAtlas(data)
  return {
    entities,
    systems: data.systems,
    evidenceOf: (id) => evidence.get(id),
    searchTextOf: searchTextWithPinyin,
    ground: {
      districts: districtsOf(entities),
      sea: data.base.sea.features.map((f) => f.geometry).filter(isArea),
    },
    documents: data.documents,
    tasks: data.tasks,
    indicators: data.indicators,
    conflicts: data.conflicts,
    version: () => builtAtlas(data).version,
  }
}

const districtsOf = (entities: readonly Entity[]): Ground['districts'] =>
  new Map(
    DISTRICT_NAMES.flatMap((name): [typeof name, AreaGeometry][] => {
      const shape = entities.find((e) => e.id === DISTRICTS[name].id)?.geometry ?? null
      return isArea(shape) ? [[name, shape]] : []
    }),
  )

/** Members of a system, in its own order; throws `CliError` on an id that is none. */
export function systemOf(atlas: CliAtlas, id: string): { system: PlanSystem; members: Entity[] } {
  const system = atlas.systems.find((s) => s.id === id)
  if (!system) throw new CliError(`${id} is no system; see systems.json for their ids.`)
  return { system, members: system.members.map((member) => entityOf(atlas, member)) }
}

/** An entity by id; throws `CliError` on an id that is none. */
export function entityOf(atlas: CliAtlas, id: string): Entity {
  const entity = atlas.entities.find((e) => e.id === id)
  if (!entity) throw new CliError(`${id} is no entity; find ids with: yuetu list --words …`)
  return entity
}
