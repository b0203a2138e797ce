/** `yuetu report`: everything a recipe asks for, in one go and without a window. */
import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Command } from 'commander'
import { Option } from 'commander'
import type { Language } from '../../src/core/domain/text'
import { LANGUAGES } from '../../src/core/domain/text'
import type { ReportManifest } from '../../src/core/report/recipe-manifest'
import { MANIFEST_FILE, writeManifest } from '../../src/core/report/recipe-manifest'
import { PLACEHOLDERS } from '../../src/core/report/recipe-text'
import type { CliAtlas, CliLists } from '../lib/cli-atlas'
import { facesOf } from '../../src/adapters/geos/faces'
import { withSharedGround } from '../../src/core/analysis/shared-ground'
import { readCliAtlas } from '../lib/cli-atlas'
import { CliError } from '../lib/cli-error'
import { reachModel } from '../lib/reach-model'
import type { MadePack } from '../lib/report/make-pack'
import { makePack } from '../lib/report/make-pack'
import type { PackGround } from '../lib/report/pack'
import { planPack } from '../lib/report/plan-pack'
import type { RecipeFile } from '../lib/report/recipe-file'
import { inFile, readRecipeFile } from '../lib/report/recipe-file'
import { needFolder, writeWhole } from '../lib/write-whole'
import { validData } from './data'

export interface ReportOptions {
  readonly out: string
  readonly lang?: Language
  readonly only?: readonly string[]
}

/** How a report is made, beside what is asked for. */
export interface ReportRun {
  readonly say?: (line: string) => void
  readonly atlas?: CliAtlas & CliLists
  /** Where the atlas is served already; else it is built and served here. */
  readonly url?: string
}

const collect = (value: string, before: readonly string[] = []): string[] => [...before, ...value.split(',')]

const HELP = `
A recipe is one JSON file: { "format": "yuetu-recipe", "version": 1, "items": [ … ] }, beside them "title",
"language" (zh, en), "view" and "settings", which hold for every item that does not set the same itself.

Items, each with "type", "name" (of its files) and "formats":
  page        a page of the map: png jpeg pdf svg pptx; "view", "settings", "template", "layout" (a saved page)
  question    reach, buffer, overlap or nearest as page and as table: also xlsx csv geojson kml shp; "ask" as its
              address has it: "reach=net:planned;within:30,60", "buffer=of:filtered;km:2,5"
  comparison  "documents": {"from","to"} or "networks": {"ask": "reach=net:planned;vs:built"} beside each other
  book        an atlas of many pages: pdf pptx zip; "book" as in the dialog: kind, scale, contents, leftOut, page
  briefing    "district" (one, several, "all"): docx pptx; "map": false leaves the map out
  table       "table": list, compare, tasks, indicators or conflicts; "columns": xlsx csv geojson kml shp

"view" is what stands after # in an address, or conditions by name as for yuetu list: theme, district, system,
kind, status, doc, section, words, place, and change {from, to, of}. "settings" are those of a page: size,
orientation, dpi, title, notes, legend, grid, locator, footnotes, unit, author, logo (a file beside the recipe) ….
A text is one text, or {"zh": …, "en": …}, and may hold
  ${Object.keys(PLACEHOLDERS)
    .map((p) => `{${p}}`)
    .join(' ')
    .replace(/(.{90,110}?) /g, '$1\n  ')}

Files appear whole or not at all; what could not be made is told at the end, one sentence each (status 2).
report.json says what was made from which data. Examples: scripts/recipes/.`

export function addReportCommand(program: Command): void {
  program
    .command('report')
    .description('everything a recipe asks for: pages, books, briefings, comparisons and tables')
    .argument('<recipe>', 'a JSON file')
    .requiredOption('--out <folder>', 'folder to write to, made if need be')
    .addOption(new Option('--lang <code>', "language, else the recipe's own").choices(LANGUAGES))
    .option('--only <names>', 'only these items; again, or joined by commas, for several', collect)
    .addHelpText('after', HELP)
    .action(async (file: string, options: ReportOptions) => {
      const { failed } = await makeReport(readRecipeFile(file), options, { say: sayProgress })
      if (failed.length) throw new CliError(faultLines(failed).join('\n'))
    })
}

const sayProgress = (line: string): void => void process.stderr.write(`${line}\n`)

/** One sentence for each job that failed, whatever number of files it would have made. */
function faultLines(failed: MadePack['failed']): string[] {
  const reasons = new Map<string, string[]>()
  for (const { item, file, reason } of failed) {
    const key = `${item}\0${reason}`
    reasons.set(key, [...(reasons.get(key) ?? []), file])
  }
  return [...reasons].map(([key, files]) => `${files.join(', ')}: ${key.split('\0')[1]}`)
}

/** Make a report into its folder. Throws `CliError` before anything is made where recipe or folder are at fault. */
export async function makeReport(
  recipeFile: RecipeFile,
  { out, lang, only = [] }: ReportOptions,
  { say, atlas = readCliAtlas(), url }: ReportRun = {},
): Promise<ReportManifest> {
  const { recipe, file, dir } = recipeFile
  const language = lang ?? recipe.language
  const date = new Date().toLocaleDateString('sv')
  const ground: PackGround = {
    // Areas "of" something count ground once, as the atlas itself does.
    atlas: { ...atlas, entities: await withSharedGround(atlas.entities, facesOf) },
    recipe,
    dir,
    language,
    date,
    reachModel: once(() => reachModel(validData())),
  }
  const parts = inFile(file, () => planPack(ground, only))
  needFolder(out)
  const made = await makePack(
    parts.flatMap((part) => part.jobs),
    { dir: out, url, onJob: (job, done, all) => say?.(`${done + 1}/${all} ${job.files.join(', ')}`) },
  )
  const manifest = manifestOf(recipeFile, ground, parts, made)
  await writeWhole([join(out, MANIFEST_FILE)], ([part]) => writeFileSync(part!, writeManifest(manifest)))
  return manifest
}

function manifestOf(
  { recipe, file, sha256 }: RecipeFile,
  { atlas, language, date }: PackGround,
  parts: ReturnType<typeof planPack>,
  { files, failed }: MadePack,
): ReportManifest {
  const { title = '' } = recipe
  return {
    format: 'yuetu-report',
    version: 1,
    title: typeof title === 'string' ? title : title[language],
    language,
    date,
    recipe: { file: basename(file), sha256 },
    data: { version: atlas.version() },
    files,
    figures: Object.fromEntries(parts.flatMap(({ name, figures }) => (figures ? [[name, figures]] : []))),
    failed,
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly it: T } | null = null
  return () => (made ??= { it: make() }).it
}
