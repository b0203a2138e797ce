import type { Compared, NetworksCompared } from '../../../src/core/report/comparison-wish'
import type { RecipeItemOf } from '../../../src/core/report/recipe'
import { recipeFault } from '../../../src/core/report/recipe'
import type { RecipeView } from '../../../src/core/report/recipe-view'
import { readAsk, recipeView } from '../../../src/core/report/recipe-view'
import { contentOfComparison } from '../../commands/compare'
import { itemSettings } from './item-settings'
import type { ItemView } from './item-view'
import { itemView } from './item-view'
import type { PackGround, PackJob, PackPart, PlacedItem } from './pack'
import { endingsOf, figuresIn, filesOf, valuesOf } from './page-item'
import { asContent, sharedQuestion } from './question-item'
import { networksIn, networksAnswer } from './reach-asked'
import { tableJob } from './table-item'

type Item = RecipeItemOf<'comparison'>

/** Two documents or two networks beside each other: as a sheet, and as the table behind it. Throws `RecipeError`. */
export function comparisonPart({ item, path }: PlacedItem<Item>, ground: PackGround): PackPart {
  const of = comparedIn(item, ground, path)
  const view = viewOf(item, of, ground, path)
  const settings = itemSettings(
    { settings: { size: 'a3', ...item.settings } },
    valuesOf(view, ground),
    ground,
    path,
  )
  if (settings.orientation === 'portrait')
    throw recipeFault(`${path}.settings.orientation`, 'a comparison sheet is landscape: leave this out.')
  const pages = item.formats.filter((f) => f !== 'xlsx' && f !== 'csv')
  const tables = item.formats.filter((f) => f === 'xlsx' || f === 'csv')
  const sheet: PackJob = {
    item: item.name,
    files: filesOf(item.name, endingsOf(pages)),
    make: async (names, window) => {
      const atlas = await window()
      await atlas.open(view.address)
      await atlas.save({ verb: 'comparison', of: [{ of, settings }, pages] }, names)
    },
  }
  const content = async () =>
    'networks' in of
      ? asContent(networksAnswer(ground.reachModel(), of.networks), ground)
      : contentOfComparison(ground.atlas, {
          ...view.options,
          ...of.documents,
          format: 'json',
          lang: ground.language,
        })
  return {
    jobs: [
      ...(pages.length ? [sheet] : []),
      ...(tables.length ? [tableJob(item.name, tables, content)] : []),
    ],
    figures: figuresIn(view, ground),
  }
}

function comparedIn({ documents, networks }: Item, ground: PackGround, path: string): Compared {
  if (documents && !networks) return { documents }
  if (documents || !networks) throw recipeFault(path, 'name either "documents" or "networks".')
  return { networks: networksOf(networks, ground, `${path}.networks`) }
}

function networksOf(
  { ask, minutes }: NonNullable<Item['networks']>,
  { atlas }: PackGround,
  path: string,
): NetworksCompared {
  const question = sharedQuestion(readAsk(ask, `${path}.ask`), `${path}.ask`)
  const networks = question.verb === 'reach' ? networksIn(question, atlas, `${path}.ask`) : null
  if (!networks) throw recipeFault(`${path}.ask`, 'compares no networks: write reach=net:…;vs:… .')
  if (minutes === undefined) return networks
  const bandsMin = [...networks.bandsMin.filter((m) => m < minutes), minutes]
  return { ...networks, thresholdMin: minutes, bandsMin }
}

/** The conditions of the item; where documents are compared, with them. */
function viewOf(item: Item, of: Compared, ground: PackGround, path: string): ItemView {
  const at = `${path}.view`
  const view: RecipeView = recipeView(item.view, ground.recipe.view, at)
  const compared =
    'documents' in of ? { ...view, conditions: { ...view.conditions, change: of.documents } } : view
  return itemView(compared, ground.atlas, ground.language, at)
}
