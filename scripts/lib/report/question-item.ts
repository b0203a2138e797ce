import { exportRamp } from '../../../src/catalogue/export-looks'
import { nearest } from '../../../src/core/analysis/nearest'
import { QuestionError, titleOf } from '../../../src/core/analysis/question'
import { ReachInputError } from '../../../src/core/analysis/reach/assumptions'
import type { AnalysisResult } from '../../../src/core/analysis/result'
import type { ExportContent } from '../../../src/core/report/export-content'
import { isExportFormat } from '../../../src/core/report/export-formats'
import type { PageFormat } from '../../../src/core/report/page-settings'
import { PAGE_FORMATS } from '../../../src/core/report/page-settings'
import type { RecipeItemOf } from '../../../src/core/report/recipe'
import { recipeFault } from '../../../src/core/report/recipe'
import type { RecipeAsk } from '../../../src/core/report/recipe-view'
import { readAsk } from '../../../src/core/report/recipe-view'
import { resultContent } from '../../../src/core/report/result-content'
import type {
  SharedBuffer,
  SharedNearest,
  SharedOverlap,
  SharedQuestion,
} from '../../../src/stores/shared-question'
import { readQuestion } from '../../../src/stores/shared-question'
import { askBuffer, askOverlap } from '../../commands/analysis'
import { answerOf as reachAnswer } from '../../commands/reach'
import { entityOf } from '../cli-atlas'
import { CliError } from '../cli-error'
import { groundOf } from '../export-file'
import type { ItemView } from './item-view'
import { itemView } from './item-view'
import type { PackGround, PackPart, PlacedItem } from './pack'
import { figuresIn, pageJob, viewOfItem, wishOf } from './page-item'
import { requestIn } from './reach-asked'
import { tableJob } from './table-item'

/** A question as a page of the map and as its tables and shapes. Throws `RecipeError`. */
export function questionPart(
  { item, path }: PlacedItem<RecipeItemOf<'question'>>,
  ground: PackGround,
): PackPart {
  const view = viewOfItem(item, ground, path)
  const ask = item.ask === undefined ? view.ask : readAsk(item.ask, `${path}.ask`)
  if (!ask) throw recipeFault(`${path}.ask`, 'is missing: write the question as its address has it, reach=… or buffer=… .') // prettier-ignore
  const question = sharedQuestion(ask, `${path}.ask`)
  const checked = itemView({ ...view, ask }, ground.atlas, ground.language, `${path}.view`)
  const wish = wishOf(item, view, checked, ground, path)
  const pages = item.formats.filter((f): f is PageFormat => (PAGE_FORMATS as readonly string[]).includes(f))
  const tables = item.formats.filter(isExportFormat)
  if (tables.length && question.verb === 'reach' && question.near)
    throw recipeFault(
      `${path}.formats`,
      'what lies near a station is a page only: leave tables and shapes out.',
    )
  const answer = answerTo(question, checked, ground, `${path}.ask`)
  return {
    jobs: [
      ...(pages.length ? [pageJob(item.name, pages, checked, wish)] : []),
      ...(tables.length ? [tableJob(item.name, tables, async () => asContent(await answer(), ground))] : []),
    ],
    figures: figuresIn(checked, ground),
  }
}

/** The question its fields stand for. Throws `RecipeError` that names `path` where one of them stands for nothing. */
export function sharedQuestion({ verb, fields }: RecipeAsk, path: string): SharedQuestion {
  const lost = fields.split(';').find((field) => !readQuestion(verb, field))
  if (lost !== undefined) throw recipeFault(path, `"${lost}" says nothing to ${verb}: mend or remove it.`)
  return readQuestion(verb, fields)!
}

/** The answer when it is asked for; what it names is looked up now. */
function answerTo(
  question: SharedQuestion,
  view: ItemView,
  ground: PackGround,
  path: string,
): () => Promise<AnalysisResult> {
  const { atlas } = ground
  switch (question.verb) {
    case 'reach': {
      const { within, rank, versus } = question
      const request = requestIn(question, atlas, path)
      const asked = { rank, ...(versus && !rank ? { compare: versus } : {}) }
      return async () => saidPlainly(() => reachAnswer(ground.reachModel(), request, within, asked))
    }
    case 'buffer':
      return () => saidPlainly(() => bufferAnswer(question, view, ground))
    case 'overlap':
      return () => saidPlainly(() => overlapAnswer(question, ground))
    case 'nearest':
      return async () => saidPlainly(() => nearestAnswer(question, ground))
  }
}

/** A fault of the question itself, in the reader's words. */
async function saidPlainly<T>(ask: () => Promise<T> | T): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    const isPlain = error instanceof QuestionError || error instanceof ReachInputError
    throw isPlain ? new CliError(error.message, { cause: error }) : error
  }
}

const OUTPUT = { format: 'json', table: '1', engine: 'geos' } as const

function bufferAnswer({ of, km, merged, landOnly }: SharedBuffer, view: ItemView, ground: PackGround) {
  const { atlas, language: lang } = ground
  const options = { ...OUTPUT, lang, km: km.join(), merged, land: landOnly }
  if (of === 'filtered') return askBuffer(atlas, view.entities.map((e) => e.id), options) // prettier-ignore
  if ('system' in of) return askBuffer(atlas, [], { ...options, system: of.system })
  return askBuffer(atlas, [of.entity], options)
}

const overlapAnswer = ({ left, right, apart }: SharedOverlap, { atlas, language: lang }: PackGround) =>
  askOverlap(atlas, { ...OUTPUT, lang, left, right, apart })

function nearestAnswer({ from, kinds, count }: SharedNearest, { atlas }: PackGround): AnalysisResult {
  if (from === null) throw new CliError('nearest: name where to measure from, an entity or lon/lat.')
  const place = typeof from === 'string' ? entityOf(atlas, from) : null
  const at = place ? place.anchor : (from as [number, number])
  if (!at) throw new CliError(`nearest: ${String(from)} is not on the map.`)
  const others = atlas.entities.filter((e) => e.geometry && e.kind !== 'district' && e !== place)
  return nearest({ entities: others, from: at, kinds, count })
}

/** An answer with its shapes, tables and assumptions, as the command writes it. */
export function asContent(result: AnalysisResult, { atlas, language }: PackGround): ExportContent {
  const names = new Map(atlas.entities.map((entity) => [entity.id, titleOf(entity)]))
  return resultContent(result, {
    ...groundOf(atlas),
    language,
    titleOf: (id) => names.get(id),
    conditions: [],
    colours: exportRamp(result.classes),
  })
}
