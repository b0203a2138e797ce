/** `yuetu snapshot`: the page of the dialog, without the dialog. */
import type { Command } from 'commander'
import { Option } from 'commander'
import { LANGUAGES } from '../../src/core/domain/text'
import type { Bounds, LonLat } from '../../src/core/domain/geometry'
import type { PageFormat, SnapshotWish } from '../../src/core/report/page-settings'
import {
  DPIS,
  PAGE_FORMATS,
  SnapshotSettingsError,
  readSnapshotSettings,
} from '../../src/core/report/page-settings'
import { ORIENTATIONS, PAGE_SIZES } from '../../src/core/report/page-sheet'
import type { TemplateId } from '../../src/core/report/page-templates'
import { PAGE_TEMPLATES, TEMPLATE_IDS } from '../../src/core/report/page-templates'
import { RecipeError } from '../../src/core/report/recipe'
import { CliError } from '../lib/cli-error'
import type { ListOptions } from '../lib/list-options'
import { filterOf, numbersOf, themeIn } from '../lib/list-options'
import { logoFrom, savedPage } from '../lib/report/recipe-file'
import type { SnapshotJob } from '../lib/snapshot-page'
import { snapshotInto } from '../lib/snapshot-page'
import { writeWhole } from '../lib/write-whole'

/** The options as they are typed; what is not typed is the layout's, else the template's, else the usual. */
export interface SnapshotOptions
  extends
    Pick<ListOptions, 'theme' | 'kind' | 'status'>,
    Pick<SnapshotWish, 'title' | 'subtitle' | 'notes' | 'unit' | 'author' | 'reviewNumber' | 'orientation'>,
    Pick<SnapshotWish, (typeof PARTS)[number][0]> {
  readonly district?: readonly string[]
  readonly size?: string
  readonly dpi?: string
  readonly format?: PageFormat
  readonly lang?: string
  readonly bounds?: string
  readonly center?: string
  readonly scale?: string
  readonly logo?: string
  readonly template?: TemplateId
  readonly layout?: string
  readonly out: string
}

/** Parts of a page that are on or off: setting, its flag, and what it is. */
const PARTS = [
  ['legend', '--legend', 'the legend'],
  ['scaleBar', '--scale-bar', 'scale bar'],
  ['northArrow', '--north-arrow', 'north arrow'],
  ['grid', '--grid', 'degrees and minutes along the frame'],
  ['locator', '--locator', 'inset: where the map lies in the city'],
  ['facts', '--facts', 'small table of counts, lengths and areas'],
  ['footnotes', '--footnotes', 'the passages behind what is on the map'],
  ['assumptions', '--assumptions', 'what an answer takes for granted'],
] as const

const choice = (flags: string, says: string, choices: readonly string[]): Option =>
  new Option(flags, says).choices(choices)

const collect = (value: string, before: readonly string[] = []): string[] => [...before, value]

export function addSnapshotCommand(program: Command): void {
  const command = program
    .command('snapshot')
    .description(
      'a composed page of the map as PNG, JPEG, PDF, SVG or PPTX, drawn by Chromium; builds the atlas if needed',
    )
    .option('--theme <id>', 'theme, as in the address; overview unless told')
    .option('--district <name>', 'only this district; again, or joined by commas, for several', collect)
    .option('--kind <list>', 'only these kinds')
    .option('--status <list>', 'only these statuses')
    .option(
      '--size <name>',
      `sheet: ${PAGE_SIZES.join(', ')}, or width x height in mm (400x300); a4 unless told`,
    )
    .addOption(choice('--orientation <name>', 'landscape unless told; a slide is always', ORIENTATIONS))
    .addOption(choice('--dpi <number>', 'pixels an inch; 150 unless told', DPIS.map(String)))
    .addOption(choice('--format <name>', 'else told by the name of the file', PAGE_FORMATS))
    .addOption(choice('--lang <code>', 'words of the page; zh unless told', LANGUAGES))
    .option('--title <text>', 'else theme and districts')
    .option('--subtitle <text>', 'else what the theme shows')
    .option('--notes <text>', 'a note beside the map')
    .option('--unit <text>', '编制单位')
    .option('--author <text>', '制图')
    .option('--review-number <text>', '审图号')
    .option('--logo <file>', 'a picture: .png, .jpg or .svg')
    .option('--bounds <w,s,e,n>', 'ground to show, WGS84; else the districts')
    .option('--center <lon,lat>', 'middle of the map, with --scale')
    .option('--scale <n>', 'scale 1:n at the middle, with --center')
    .addOption(choice('--template <name>', 'a page as planners usually want it', TEMPLATE_IDS))
    .option('--layout <file>', 'a page saved from the dialog, x.yuetu-page.json: its settings and its view')
  for (const [, flag, says] of PARTS)
    command.option(flag, `with ${says}`).option(flag.replace('--', '--no-'), `without ${says}`)
  command.requiredOption('--out <file>', 'file to write').action(async (options: SnapshotOptions) => {
    const job = snapshotJob(options)
    await writeWhole([options.out], ([part]) => snapshotInto(job, part!))
  })
}

/** What the options ask of the page. Throws `CliError`. */
export function snapshotJob(options: SnapshotOptions): SnapshotJob {
  const saved = options.layout === undefined ? null : savedPage(options.layout)
  const own = ownWish(options)
  const wish = {
    ground: saved && saved.view ? 'screen' : 'districts',
    ...(options.template ? PAGE_TEMPLATES[options.template].wish : {}),
    ...saved?.settings,
    ...own,
    format: formatOf(options),
  } as SnapshotWish
  if (options.orientation === 'portrait' && wish.size === 'slide')
    throw new CliError('A slide is landscape: leave out --orientation, or choose a4 or a3.')
  try {
    readSnapshotSettings(wish)
  } catch (error) {
    if (error instanceof SnapshotSettingsError) throw new CliError(error.message)
    throw error
  }
  return { address: addressOf(options, saved?.view ?? ''), wish }
}

/** The settings that were typed. */
function ownWish(options: SnapshotOptions): SnapshotWish {
  const { title, subtitle, notes, unit, author, reviewNumber, orientation, dpi, logo } = options
  const parts = PARTS.map(([key]) => [key, options[key]])
  return defined({
    title,
    subtitle,
    notes,
    unit,
    author,
    reviewNumber,
    orientation,
    ...Object.fromEntries(parts),
    ...sizeOf(options.size),
    dpi: dpi === undefined ? undefined : (Number(dpi) as (typeof DPIS)[number]),
    logo: logo === undefined ? undefined : logoOf(logo),
    ground: groundOf(options),
  })
}

/** A sheet by its name, or by its measure in mm. */
function sizeOf(typed: string | undefined): Pick<SnapshotWish, 'size' | 'custom'> {
  if (typed === undefined) return {}
  const [, width, height] = /^(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)$/i.exec(typed) ?? []
  if (width && height) return { size: 'custom', custom: { width: Number(width), height: Number(height) } }
  const size = PAGE_SIZES.find((name) => name === typed.toLowerCase())
  if (!size || size === 'custom')
    throw new CliError(`--size: "${typed}" is neither one of ${PAGE_SIZES.filter((n) => n !== 'custom').join(', ')} nor a measure like 400x300.`) // prettier-ignore
  return { size }
}

function logoOf(file: string): string {
  try {
    return logoFrom(file, '.', '--logo')
  } catch (error) {
    throw error instanceof RecipeError ? new CliError(error.message, { cause: error }) : error
  }
}

const defined = <T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(values).filter(([, v]) => v !== undefined)) as never

function formatOf({ format, out }: SnapshotOptions): PageFormat {
  const name = out.toLowerCase().replace(/\.jpg$/, '.jpeg')
  const ending = PAGE_FORMATS.find((f) => name.endsWith(`.${f}`))
  if (format && ending && format !== ending)
    throw new CliError(`--format ${format} does not fit the name ${out}.`)
  if (format) return format
  if (!ending)
    throw new CliError(`--out ${out}: end its name with .${PAGE_FORMATS.join(', .')}, or add --format.`)
  return ending
}

/** The ground that was asked for; without any, the layout's or the districts. */
function groundOf({ bounds, center, scale }: SnapshotOptions): SnapshotWish['ground'] {
  if (bounds !== undefined) {
    if (center !== undefined || scale !== undefined)
      throw new CliError('Ask for --bounds, or for --center and --scale, not for both.')
    return { bounds: exactly<Bounds>('--bounds', bounds, 4) }
  }
  if (center === undefined && scale === undefined) return undefined
  if (center === undefined || scale === undefined)
    throw new CliError('--center and --scale go together: give both.')
  return {
    center: exactly<LonLat>('--center', center, 2),
    denominator: exactly<[number]>('--scale', scale, 1)[0],
  }
}

function exactly<T extends number[]>(flag: string, text: string, count: T['length']): T {
  const numbers = numbersOf(flag, text)
  if (numbers.length !== count) throw new CliError(`${flag}: ${count} number(s) wanted, not "${text}".`)
  return numbers as T
}

/** The address of the view: the layout's, and over it what was typed. */
function addressOf(options: SnapshotOptions, saved: string): string {
  const { theme, kind, status, lang } = options
  const listed: ListOptions = defined({ theme, kind, status, district: options.district?.join() })
  const { districts, kinds, statuses } = filterOf(listed, [])
  const typed = {
    theme: themeIn(listed) ?? '',
    district: districts.join(),
    kind: kinds.join(),
    status: statuses.join(),
    lang: lang ?? '',
  }
  const parts = new Map(
    saved
      .replace(/^#/, '')
      .split('&')
      .filter(Boolean)
      .map((pair) => [pair.split('=')[0]!, pair]),
  )
  for (const [name, value] of Object.entries(typed))
    if (value) parts.set(name, `${name}=${encodeURIComponent(value)}`)
  return [...parts.values()].join('&')
}
