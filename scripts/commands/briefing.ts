/** `yuetu briefing`: what the documents say of one district, as a Word file or as slides. */
import type { Command } from 'commander'
import { Option } from 'commander'
import { OFFICE_LOOK, SLIDE_LOOK } from '../../src/catalogue/office-look'
import { tallyDistrict } from '../../src/core/analysis/district-scope'
import { QuestionError } from '../../src/core/analysis/question'
import type { DistrictName } from '../../src/core/domain/district'
import type { Language } from '../../src/core/domain/text'
import { LANGUAGES } from '../../src/core/domain/text'
import { makeBriefing } from '../../src/core/report/briefing'
import type { BriefingFormat } from '../../src/core/report/briefing-format'
import { BRIEFING_FORMATS, writeBriefing } from '../../src/core/report/briefing-format'
import { briefingMap, briefingMapWish } from '../../src/core/report/briefing-map'
import type { Briefing } from '../../src/core/report/briefing-model'
import { withEngine } from '../lib/choose-engine'
import type { CliAtlas, CliLists } from '../lib/cli-atlas'
import { readCliAtlas } from '../lib/cli-atlas'
import { CliError } from '../lib/cli-error'
import { groundOf } from '../lib/export-file'
import { filterOf } from '../lib/list-options'
import type { SnapshotJob } from '../lib/snapshot-page'
import { snapshotFromPage } from '../lib/snapshot-page'
import { writeOutput } from '../lib/write-output'

/** The options as they are typed. */
export interface BriefingOptions {
  readonly district: string
  readonly lang: Language
  readonly map: boolean
  readonly out: string
}

export function addBriefingCommand(program: Command): void {
  program
    .command('briefing')
    .description(
      'a briefing on one district as DOCX or PPTX; its map is drawn by Chromium, as for a snapshot',
    )
    .requiredOption('--district <name>', '诸暨市, Zhuji or district-zhuji')
    .addOption(new Option('--lang <code>', 'words of the briefing').choices(LANGUAGES).default('zh'))
    .option('--no-map', 'without the map, which needs Chromium')
    .requiredOption('--out <file>', 'file to write: x.docx or x.pptx')
    .action(async (options: BriefingOptions) => {
      const format = formatOf(options.out)
      const briefing = await askBriefing(readCliAtlas(), options)
      const job = mapJob(briefing, format)
      const map = options.map ? briefingMap(format, await snapshotFromPage(job)) : null
      const looks = { text: OFFICE_LOOK, slides: SLIDE_LOOK }
      writeOutput((await writeBriefing(briefing, format, looks, map)).bytes, options.out)
    })
}

/** The format a file's name asks for. Throws `CliError`. */
export function formatOf(out: string): BriefingFormat {
  const format = BRIEFING_FORMATS.find((f) => out.toLowerCase().endsWith(`.${f}`))
  if (!format) throw new CliError(`--out ${out}: name the file .docx or .pptx.`)
  return format
}

/** The briefing a `yuetu briefing` asks for. Throws `CliError`. */
export async function askBriefing(
  atlas: CliAtlas & CliLists,
  { district: typed, lang }: Pick<BriefingOptions, 'district' | 'lang'>,
): Promise<Briefing> {
  const district = districtOf(typed)
  const tally = await withEngine({ engine: 'geos' }, (engine) =>
    tallyDistrict(engine, atlas.entities, district),
  ).catch((error: unknown) => {
    throw error instanceof QuestionError ? new CliError(error.message) : error
  })
  const { version, exportedOn: date } = groundOf(atlas)
  return makeBriefing({ ...atlas, version, date, district, language: lang, tally })
}

function districtOf(typed: string): DistrictName {
  const { districts } = filterOf({ district: typed }, [])
  if (districts.length !== 1) throw new CliError(`--district: name one district, not ${districts.length}.`)
  return districts[0]!
}

const mapJob = ({ district, language }: Briefing, format: BriefingFormat): SnapshotJob => ({
  address: `district=${encodeURIComponent(district)}&lang=${language}`,
  wish: briefingMapWish(format),
})
