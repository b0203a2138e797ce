/** A recipe and the files it names, read from disc. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, extname, resolve } from 'node:path'
import { PageFileError, readPageFile } from '../../../src/core/report/page-file'
import type { SavedPage } from '../../../src/core/report/page-file'
import type { Recipe } from '../../../src/core/report/recipe'
import { RecipeError, readRecipe, recipeFault } from '../../../src/core/report/recipe'
import { CliError } from '../cli-error'

export interface RecipeFile {
  readonly recipe: Recipe
  /** The name it was asked for by. */
  readonly file: string
  readonly sha256: string
  /** Where the files it names are looked for. */
  readonly dir: string
}

/** Read a recipe; throws `CliError` that names file, place and what to do. */
export function readRecipeFile(file: string): RecipeFile {
  const source = textOf(file)
  return {
    recipe: inFile(file, () => readRecipe(source)),
    file,
    sha256: createHash('sha256').update(source).digest('hex'),
    dir: dirname(resolve(file)),
  }
}

/** Run `read` and name the recipe's file in what it throws. */
export function inFile<T>(file: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof RecipeError ? new CliError(`${file}: ${error.message}`, { cause: error }) : error
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new CliError(`${file} cannot be read: ${(cause as Error).message}`, { cause })
  }
}

/** A saved layout a recipe or a command names. Throws `CliError`. */
export function savedPage(file: string): SavedPage {
  const source = textOf(file)
  try {
    return readPageFile(source)
  } catch (error) {
    throw error instanceof PageFileError ? new CliError(`${file}: ${error.message}`, { cause: error }) : error
  }
}

const LOGO_MIME: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.svg': 'image/svg+xml',
}

/** A logo as settings hold it: a data URL stays, a file is read. Throws `RecipeError` that names `path`. */
export function logoFrom(logo: string, dir: string, path: string): string {
  if (logo.startsWith('data:')) return logo
  const mime = LOGO_MIME[extname(logo).toLowerCase()]
  if (!mime) throw recipeFault(path, `${logo} is no picture a page takes: name a .png, .jpg or .svg file.`)
  try {
    return `data:${mime};base64,${readFileSync(resolve(dir, logo)).toString('base64')}`
  } catch (error) {
    throw recipeFault(path, `${logo} cannot be read: ${(error as Error).message}.`)
  }
}
