/** `yuetu validate`, `build` and `format`: the data's door. */
import type { Command } from 'commander'
import { writeAtlas } from '../lib/build-atlas'
import { checkData } from '../lib/check-data'
import { checkDoubts, doubtsLine } from '../lib/check-doubts'
import { checkShapes } from '../lib/check-shapes'
import { CliError } from '../lib/cli-error'
import type { DataProblem, SourceData } from '../lib/data-folder'
import { readSourceData, seedTextsDir } from '../lib/data-folder'
import { dataFigures } from '../lib/data-figures'
import type { AcceptedDoubt } from '../lib/doubts/accepted'
import { readAcceptedDoubts } from '../lib/doubts/accepted'
import { formatData } from '../lib/format-data'

export function addDataCommands(program: Command): void {
  program
    .command('validate')
    .description('check every record of data/: schema, ids, quotes, places, systems')
    .action(async () => {
      const data = readSourceData()
      const problems = [...data.problems, ...checkData(data), ...(await checkShapes(data))]
      process.stdout.write(dataFigures(data) + '\n')
      process.stdout.write(doubtsLine(await checkDoubts(data, acceptedDoubts(problems))) + '\n')
      if (!seedTextsDir())
        process.stdout.write('quotes: not checked, the texts are not here (set SEEDS_DIR)\n')
      refuse(problems)
    })

  program
    .command('build')
    .description('validate data/ and write public/data, derived values added')
    .action(async () => {
      const data = validData()
      refuse(await checkShapes(data))
      const { counts, version, files } = await writeAtlas(data)
      const kb = Object.entries(files).map(([name, f]) => `${name} ${Math.round(f.bytes / 1024)} KB`)
      process.stdout.write(
        `public/data ${version}: ${counts.entities} entities, ${counts.placed} placed, ${counts.mentions} mentions (${kb.join(', ')})\n`,
      )
    })

  program
    .command('format')
    .description('sort and pretty-print data/, and fill in the members of systems.json')
    .action(() => {
      const data = readSourceData()
      const problems = [...data.problems]
      acceptedDoubts(problems)
      refuse(problems)
      const changed = formatData(data)
      process.stdout.write(changed.length ? `formatted ${changed.join(', ')}\n` : 'nothing to format\n')
    })
}

/** What was accepted; where that cannot be read, one more problem. */
function acceptedDoubts(problems: DataProblem[]): AcceptedDoubt[] {
  try {
    return readAcceptedDoubts()
  } catch (error) {
    problems.push({ file: 'accepted-doubts.json', id: '', path: '', reason: (error as Error).message })
    return []
  }
}

/** The source data, or a refusal that lists what is wrong with it; shapes are checked by `build` alone. */
export function validData(): SourceData {
  const data = readSourceData()
  refuse([...data.problems, ...checkData(data)])
  return data
}

function refuse(problems: readonly DataProblem[]): void {
  if (!problems.length) return
  const lines = problems.map((p) => `${p.file}: ${p.id} ${p.path}: ${p.reason}`)
  throw new CliError(`${lines.join('\n')}\n${problems.length} problem(s) in data/: mend them and run again.`)
}
