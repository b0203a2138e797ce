import type { BilingualText } from '../../domain/text'
import type { ReachModel } from './model'
import { carriesBridges } from './model'
import type { NetworkLine, Service } from './network'
import type { NetworkChoice } from './network-asked'
import { roadGraph } from './road-graph'
import type { ScenarioId } from './scenario'
import { isOpen, rankLimit, rankOf, TODAY } from './scenario'
import { transitGraph } from './transit-graph'

/** What the network of a choice takes for granted. */
export function choiceSentence({ lines, candidates }: ReachModel, choice: NetworkChoice): BilingualText {
  if ('plus' in choice) {
    const chosen = choice.plus.flatMap(
      (id) => lines.find((l) => l.id === id) ?? candidates.find((l) => l.id === id) ?? [],
    )
    return {
      zh: `路网为现状加自选线路：${chosen.map((l) => l.name).join('、') || '无'}。`,
      en: `The network is today’s with the chosen lines: ${chosen.map((l) => l.nameEn).join(', ') || 'none'}.`,
    }
  }
  const { year } = choice
  if (year <= THIS_YEAR) {
    return {
      zh: `${year} 年底的路网：公开资料载明开通年份的依其年份，其余依文件首次称其建成的时间；文件自始即称建成而未载明年份的，按当时已有计。`,
      en: `The network at the end of ${year}: lines by the opening year public sources give, else by when a document first calls them built; what every document calls built without a year counts as there already.`,
    }
  }
  const planned = MOST_RANK[year]! > 1
  return {
    zh: `${year} 年路网为假设：文件未载明各线通车年份，这里设想现在建的${planned ? '与计划的' : ''}届时都已建成，${planned ? '前期与谋划的' : '计划、前期与谋划的'}不计。`,
    en: `The network of ${year} is assumed: no document gives the lines’ opening years; here all that is under construction${planned ? ' or planned' : ''} is taken to be built by then, ${planned ? 'early-stage ideas' : 'plans and early-stage ideas'} are not.`,
  }
}

const THIS_YEAR = Number(TODAY.slice(0, 4))

/** The status that counts as built by a year ahead: under construction, planned. */
const MOST_RANK: Record<number, number> = { 2027: 1, 2035: 2 }

/**
 * The model of a choice: its lines are all built, and there are no others. To be asked with the scenario
 * `built`. Graphs are made anew, terrains when they are asked for.
 */
export const modelOfChoice = (model: ReachModel, choice: NetworkChoice): ReachModel =>
  modelOf(
    model,
    (line) => isThereBy(model, line, choice),
    (service) => runsBy(service, choice),
  )

/** The same for the network of a scenario. */
export function modelOfScenario(model: ReachModel, scenario: ScenarioId): ReachModel {
  const limit = rankLimit(scenario)
  return modelOf(
    model,
    (line) => isThereToday(model, line) || (rankOf(line.status, line.opened) ?? Infinity) <= limit,
    ({ openingYear }) => limit > 0 || !openingYear || isOpen(openingYear),
  )
}

function modelOf(
  model: ReachModel,
  isThere: (line: NetworkLine) => boolean,
  runs: (service: Service) => boolean,
): ReachModel {
  const there = model.lines.filter(isThere)
  const ids = new Set(there.map((line) => line.id))
  const lines = there.map((line): NetworkLine => ({ ...line, status: 'built' }))
  const services = model.services
    .filter((service) => runs(service) && [service.line, ...(service.over ?? [])].every((id) => ids.has(id)))
    .map(({ openingYear: _opened, ...service }): Service => service)
  const bridges = lines.filter(carriesBridges).map(({ geometry }) => ({ geometry, rank: 0 as const }))
  return {
    ...model,
    lines,
    services,
    roads: roadGraph(lines),
    transit: transitGraph(lines, services),
    region: { ...model.region, bridges },
    terrains: new Map(),
  }
}

/** Lines of the plan with a course that are not there today. */
export const linesToChoose = (model: ReachModel): NetworkLine[] =>
  model.lines.filter((line) => !isThereToday(model, line) && line.status !== 'cancelled')

const isThereToday = ({ services }: ReachModel, { id, status, opened }: NetworkLine): boolean =>
  rankOf(status, opened) === 0 || services.some((s) => s.line === id && rankOf(status, s.openingYear) === 0)

function isThereBy(model: ReachModel, line: NetworkLine, choice: NetworkChoice): boolean {
  if ('plus' in choice) return choice.plus.includes(line.id) || isThereToday(model, line)
  const { year } = choice
  if (year > THIS_YEAR) {
    return isThereToday(model, line) || (rankOf(line.status, line.opened) ?? Infinity) <= MOST_RANK[year]!
  }
  const opened = openedIn(model, line)
  return opened !== null && opened <= year
}

/** The year a line opened as far as anybody says; −Infinity for what was always there, null for what is not. */
function openedIn({ services, candidates }: ReachModel, line: NetworkLine): number | null {
  if (line.opened) return Number(line.opened.slice(0, 4))
  const ofTrains = services.flatMap((s) => (s.line === line.id && s.openingYear ? [s.openingYear] : []))
  if (ofTrains.length) return Math.min(...ofTrains)
  const history = candidates.find(({ id }) => id === line.id)?.history ?? []
  const built = history.findIndex(({ status }) => status === 'built')
  if (built > 0) return Number(history[built]!.asOf.slice(0, 4))
  return built === 0 || line.status === 'built' ? -Infinity : null
}

function runsBy({ line, openingYear }: Service, choice: NetworkChoice): boolean {
  if (!openingYear) return true
  return 'plus' in choice ? isOpen(openingYear) || choice.plus.includes(line) : openingYear <= choice.year
}
