import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { computeReach } from '../../src/core/analysis/reach/compute'
import { minutesAt } from '../../src/core/analysis/reach/field'
import { newMemory } from '../../src/core/analysis/reach/memory'
import type { ReachModel } from '../../src/core/analysis/reach/model'
import { originAt, USUAL_REQUEST } from '../../src/core/analysis/reach/request'
import type { LonLat } from '../../src/core/domain/geometry'
import { DATA_DIR } from './data-folder'

/** A journey whose time is known from elsewhere: `data/network/journeys.json`. */
interface KnownJourney {
  readonly from: { readonly name: string; readonly at: LonLat }
  readonly to: { readonly name: string; readonly at: LonLat }
  readonly mode: 'car' | 'transit'
  readonly minutes: number
  readonly source: string
}

/** How far the model is off, and where most. */
export interface JourneyCheck {
  readonly n: number
  readonly medianErrorMinutes: number
  readonly worst: readonly {
    journey: string
    knownMinutes: number
    modelMinutes: number | null
    source: string
  }[]
}

const WORST_SHOWN = 5

/** Compare the known journeys with the model as built; an unreached end counts as infinitely far off. */
export function checkJourneys(model: ReachModel): JourneyCheck {
  const path = join(DATA_DIR, 'network/journeys.json')
  const { journeys } = JSON.parse(readFileSync(path, 'utf8')) as { journeys: KnownJourney[] }
  const memory = newMemory()
  const checked = journeys.map(({ from, to, mode, minutes, source }) => {
    const field = computeReach(model, { ...USUAL_REQUEST, origins: [originAt(from.at)], mode }, memory)
    const at = minutesAt(field, to.at)
    const modelled = at.state === 'reached' ? at.minutes : Infinity
    return { journey: `${from.name}–${to.name} (${mode})`, minutes, modelled, source }
  })
  const byError = checked
    .map((c) => ({ ...c, error: Math.abs(c.modelled - c.minutes) }))
    .sort((a, b) => b.error - a.error)
  return {
    n: byError.length,
    medianErrorMinutes: tenths(byError[Math.floor(byError.length / 2)]?.error ?? NaN),
    worst: byError.slice(0, WORST_SHOWN).map(({ journey, minutes, modelled, source }) => ({
      journey,
      knownMinutes: minutes,
      modelMinutes: modelled === Infinity ? null : tenths(modelled),
      source,
    })),
  }
}

const tenths = (n: number): number => Number(n.toFixed(1))
