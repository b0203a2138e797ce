/** `yuetu snapshot`: the page of the dialog, without the dialog. */
import { writeFileSync } from 'node:fs'
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
import { CliError } from '../lib/cli-error'
import type { ListOptions } from '../lib/list-options'
import { filterOf, numbersOf, themeIn } from '../lib/list-options'
import type { SnapshotJob } from '../lib/snapshot-page'
import { snapshotFromPage } from '../lib/snapshot-page'

/** The options as they are typed. */
export interface SnapshotOptions extends Pick<ListOptions, 'theme' | 'kind' | 'status'> {
  readonly district?: readonly string[]
  readonly size: NonNullable<SnapshotWish['size']>
  readonly orientation?: NonNullable<SnapshotWish['orientation']>
  readonly dpi: string
  readonly format?: PageFormat
  readonly lang: string
  readonly title?: string
  readonly subtitle?: string
  readonly notes?: string
  readonly reviewNumber?: string
  readonly bounds?: string
  readonly center?: string
  readonly scale?: string
  readonly legend: boolean
  readonly scaleBar: boolean
  readonly northArrow: boolean
  readonly out: string
}

const choice = (flags: string, says: string, choices: readonly string[]): Option =>
  new Option(flags, says).choices(choices)

const collect = (value: string, before: readonly string[] = []): string[] => [...before, value]

export function addSnapshotCommand(program: Command): void {
  program
    .command('snapshot')
    .description(
      'a composed page of the map as PNG, PDF or PPTX, drawn by Chromium; builds the atlas if needed',
    )
    .option('--theme <id>', 'theme, as in the address', 'overview')
    .option('--district <name>', 'only this district; again, or joined by commas, for several', collect)
    .option('--kind <list>', 'only these kinds')
    .option('--status <list>', 'only these statuses')
    .addOption(choice('--size <name>', 'sheet', PAGE_SIZES).default('a4'))
    .addOption(choice('--orientation <name>', 'landscape unless told; a slide is always', ORIENTATIONS))
    .addOption(choice('--dpi <number>', 'pixels an inch', DPIS.map(String)).default('150'))
    .addOption(choice('--format <name>', 'else told by the name of the file', PAGE_FORMATS))
    .addOption(choice('--lang <code>', 'words of the page', LANGUAGES).default('zh'))
    .option('--title <text>', 'else theme and districts')
    .option('--subtitle <text>', 'else what the theme shows')
    .option('--notes <text>', 'a note beside the map')
    .option('--review-number <text>', '审图号')
    .option('--bounds <w,s,e,n>', 'ground to show, WGS84; else the districts')
    .option('--center <lon,lat>', 'middle of the map, with --scale')
    .option('--scale <n>', 'scale 1:n at the middle, with --center')
    .option('--no-legend', 'without legend')
    .option('--no-scale-bar', 'without scale bar')
    .option('--no-north-arrow', 'without north arrow')
    .requiredOption('--out <file>', 'file to write')
    .action(async (options: SnapshotOptions) => {
      const bytes = await snapshotFromPage(snapshotJob(options))
      try {
        writeFileSync(options.out, bytes)
      } catch (error) {
        throw new CliError(`${options.out} cannot be written: ${(error as Error).message}`)
      }
    })
}

/** What the options ask of the page. Throws `CliError`. */
export function snapshotJob(options: SnapshotOptions): SnapshotJob {
  if (options.size === 'slide' && options.orientation === 'portrait')
    throw new CliError('A slide is landscape: leave out --orientation, or choose a4 or a3.')
  const { title, subtitle, notes, reviewNumber, size, orientation, legend, scaleBar, northArrow } = options
  const wish: SnapshotWish = {
    ...defined({ title, subtitle, notes, reviewNumber, orientation }),
    size,
    legend,
    scaleBar,
    northArrow,
    dpi: Number(options.dpi) as (typeof DPIS)[number],
    format: formatOf(options),
    ground: groundOf(options),
  }
  try {
    readSnapshotSettings(wish)
  } catch (error) {
    if (error instanceof SnapshotSettingsError) throw new CliError(error.message)
    throw error
  }
  return { address: addressOf(options), wish }
}

const defined = <T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(values).filter(([, v]) => v !== undefined)) as never

function formatOf({ format, out }: SnapshotOptions): PageFormat {
  const ending = PAGE_FORMATS.find((f) => out.toLowerCase().endsWith(`.${f}`))
  if (format && ending && format !== ending)
    throw new CliError(`--format ${format} does not fit the name ${out}.`)
  return format ?? ending ?? 'png'
}

function groundOf({ bounds, center, scale }: SnapshotOptions): SnapshotWish['ground'] {
  if (bounds !== undefined) {
    if (center !== undefined || scale !== undefined)
      throw new CliError('Ask for --bounds, or for --center and --scale, not for both.')
    return { bounds: exactly<Bounds>('--bounds', bounds, 4) }
  }
  if (center === undefined && scale === undefined) return 'districts'
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

/** The address of the view, as the page writes it. */
function addressOf(options: SnapshotOptions): string {
  const { theme, kind, status } = options
  const listed: ListOptions = defined({ theme, kind, status, district: options.district?.join() })
  const { districts, kinds, statuses } = filterOf(listed, [])
  const parts = {
    theme: themeIn(listed) ?? '',
    district: districts.join(),
    kind: kinds.join(),
    status: statuses.join(),
    lang: options.lang,
  }
  return Object.entries(parts)
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')
}
