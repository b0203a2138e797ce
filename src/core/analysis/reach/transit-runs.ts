import { partsOf } from '../../domain/geometry'
import type { AssumptionId } from './assumption-ids'
import { courseOf, distance, nearestOn } from './course'
import type { LegCost } from './graph'
import type { NetworkLine, Service, TransitKind } from './network'
import type { PlanePoint } from './plane'
import { toPlane } from './plane'
import type { Rank } from './scenario'
import { isOpen, rankOf } from './scenario'

/** A service whose stops have places: what the graph is made of. */
export interface Run {
  readonly line: string
  /** Name of the service; the line's where no timetable is known. */
  readonly name: string
  readonly mode: TransitKind
  readonly rank: Rank
  readonly headwayMin: number | AssumptionId
  readonly stops: readonly { name: string; at: PlanePoint }[]
  /** Link costs between the stops. */
  readonly legs: readonly LegCost[]
  readonly through?: string
}

/** Services with a line and a place for every stop; `dropped` names those without. Cancelled lines carry none. */
export function timedRuns(
  lines: readonly NetworkLine[],
  services: readonly Service[],
): { runs: Run[]; dropped: string[] } {
  const byId = new Map(lines.map((line) => [line.id, line]))
  const runs: Run[] = []
  const dropped: string[] = []
  for (const service of services) {
    const line = byId.get(service.line)
    const rank = line ? rankOver([line, ...linesOver(service, byId)], service) : null
    const places = [line, ...linesOver(service, byId)].flatMap((l) => l?.stops ?? [])
    const stops = service.stops.map((name) => places.find((stop) => stop.name === name))
    if (!line || stops.includes(undefined)) dropped.push(service.name)
    if (!line || rank === null || stops.includes(undefined)) continue
    runs.push({
      line: line.id,
      name: service.name,
      mode: service.mode,
      rank,
      headwayMin: service.headwayMin ?? `${service.mode}-headway-min`,
      stops: stops.map((stop) => ({ name: stop!.name, at: toPlane(stop!.at) })),
      legs: service.minutes.map((fixedMin) => ({ fixedMin })),
      ...(service.through ? { through: service.through } : {}),
    })
  }
  return { runs, dropped }
}

const linesOver = ({ over = [] }: Service, byId: ReadonlyMap<string, NetworkLine>): NetworkLine[] =>
  over.flatMap((id) => byId.get(id) ?? [])

/**
 * A service runs once all lines it runs over are there, and not before its own opening; null where a line
 * never is.
 */
function rankOver(lines: readonly NetworkLine[], { openingYear }: Service): Rank | null {
  const ranks = lines.map((line) => rankOf(line.status, openingYear ?? line.opened))
  if (ranks.includes(null)) return null
  const own: Rank = openingYear && !isOpen(openingYear) ? UNDER_WAY : 0
  return Math.max(own, ...(ranks as Rank[])) as Rank
}

/** The rank of what is being built: a service of a built line that opens later than today. */
const UNDER_WAY: Rank = 1

/** One assumed service over all stops of a line without a timetable: length over speed, and a halt at each stop. */
export function untimedRun(line: NetworkLine): Run {
  const mode = line.kind as TransitKind
  const courses = partsOf(line.geometry).map(courseOf)
  const stops = line.stops.map((stop) => ({ name: stop.name, at: toPlane(stop.at) }))
  const legs = stops.slice(1).map((stop, i): Run['legs'][number] => {
    const along = courses.map((c) => [nearestOn(c, stops[i]!.at), nearestOn(c, stop.at)] as const)
    const best = along.reduce((a, b) => (b[0].gapM + b[1].gapM < a[0].gapM + a[1].gapM ? b : a))
    const metres = Math.max(Math.abs(best[1].chainageM - best[0].chainageM), distance(stops[i]!.at, stop.at))
    return { metres, speedKmh: `${mode}-kmh`, tollsMin: [`${mode}-stop-min`] }
  })
  return {
    line: line.id,
    name: line.name,
    mode,
    rank: rankOf(line.status, line.opened)!,
    headwayMin: `${mode}-headway-min`,
    stops,
    legs,
  }
}
