/** What a recipe comes to: jobs, each with the files it makes. */
import type { ReachModel } from '../../../src/core/analysis/reach/model'
import type { Language } from '../../../src/core/domain/text'
import type { Recipe, RecipeItem } from '../../../src/core/report/recipe'
import type { ChangeFigures, RecipeFigures } from '../../../src/core/report/recipe-figures'
import type { CliAtlas, CliLists } from '../cli-atlas'
import type { AtlasWindow } from '../snapshot-page'

/** Everything an item is made with. */
export interface PackGround {
  readonly atlas: CliAtlas & CliLists
  readonly recipe: Recipe
  /** Folder of the recipe. */
  readonly dir: string
  readonly language: Language
  /** ISO date of the report. */
  readonly date: string
  /** The travel-time model, made when it is first asked for. */
  readonly reachModel: () => ReachModel
}

/** An item and where it stands in its recipe: `items[2]`. */
export interface PlacedItem<T extends RecipeItem = RecipeItem> {
  readonly item: T
  readonly path: string
}

/** Files that are made together: all of them or none. */
export interface PackJob {
  readonly item: string
  readonly files: readonly string[]
  /** Write the files under other names; `window` opens the atlas when it is first asked for. */
  readonly make: (names: readonly string[], window: () => Promise<AtlasWindow>) => Promise<void>
}

/** What an item comes to. */
export interface PackPart {
  readonly jobs: readonly PackJob[]
  readonly figures?: RecipeFigures & Partial<ChangeFigures>
}
