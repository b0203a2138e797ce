import type { AssumptionId } from '../../src/core/analysis/reach/assumption-ids'
import type { AssumptionChanges } from '../../src/core/analysis/reach/assumptions'
import { ASSUMPTION_IDS } from '../../src/core/analysis/reach/assumption-ids'
import type { Entity } from '../../src/core/domain/entity'
import type { ReachOrigin, ReachRequest } from '../../src/core/analysis/reach/request'
import { entitiesNamed, ORIGINS, originAtEntity, originNamed } from '../../src/core/analysis/reach/origins'
import { FIRST_ORIGIN, originAt } from '../../src/core/analysis/reach/request'
import type { EndMode, ReachMode } from '../../src/core/analysis/reach/scenario'
import { END_MODES } from '../../src/core/analysis/reach/scenario'
import { CliError } from './cli-error'
import { numbersOf } from './list-options'
import type { NetworkOptions } from './network-options'
import { networkOf } from './network-options'

/** The options of `yuetu reach` that make the request, as they are typed. */
export interface ReachOptions extends NetworkOptions {
  readonly from?: readonly string[]
  readonly mode: ReachMode
  readonly ends: string
  readonly cell: string
  readonly set?: readonly string[]
}

/**
 * The request the options ask for, from the first preset unless told otherwise; origins may be things of the atlas.
 * Throws `CliError`.
 */
export function requestOf(options: ReachOptions, entities: readonly Entity[] = []): ReachRequest {
  const { from, mode, ends, cell, set = [] } = options
  return {
    origins: from ? from.map((text) => originOf(text, entities)) : [FIRST_ORIGIN],
    mode,
    ends: ends.split(',').map(endOf),
    ...networkOf(options),
    changes: Object.fromEntries(set.map(changeOf)) as AssumptionChanges,
    cellM: numbersOf('--cell', cell)[0]!,
  }
}

function originOf(text: string, entities: readonly Entity[]): ReachOrigin {
  const preset = originNamed(text)
  if (preset) return preset
  const [lon, lat, ...rest] = text.split(',').map(Number)
  if (Number.isFinite(lon) && Number.isFinite(lat) && !rest.length) return originAt([lon!, lat!])
  return originAmong(entitiesNamed(text, entities), text)
}

/** The one of these things that has a place. */
function originAmong(named: readonly Entity[], text: string): ReachOrigin {
  const origins = named.flatMap((entity) => originAtEntity(entity) ?? [])
  if (origins.length > 1) {
    throw new CliError(`--from: "${text}" is the name of ${origins.map((o) => o.id).join(' and ')}: give the id of one.`) // prettier-ignore
  }
  if (named.length && !origins.length) {
    throw new CliError(`--from: "${text}" has no place on the map; give lon,lat instead.`)
  }
  if (origins[0]) return origins[0]
  throw new CliError(
    `--from: "${text}" is neither lon,lat, nor the id or whole name of anything in the atlas (yuetu list --words …), nor one of ${ORIGINS.map((o) => `${o.id} (${o.title.zh})`).join(', ')}.`,
  )
}

function endOf(text: string): EndMode {
  const end = END_MODES.find((mode) => mode === text)
  if (!end) throw new CliError(`--ends: "${text}" is not one of ${END_MODES.join(', ')}.`)
  return end
}

/** A change of an assumption, `id=value`. Throws `CliError`. */
export function changeOf(text: string): [AssumptionId, number] {
  const [typed, value = ''] = text.split('=')
  const id = ASSUMPTION_IDS.find((known) => known === typed)
  if (!id) throw new CliError(`--set: "${typed}" is not one of ${ASSUMPTION_IDS.join(', ')}.`)
  return [id, numbersOf(`--set ${id}`, value)[0]!]
}
