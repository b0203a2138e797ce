/** The command line `yuetu`: the same core as the page, in Node. */
import { Command, CommanderError } from 'commander'
import { addAnalysisCommands } from './commands/analysis'
import { addBriefingCommand } from './commands/briefing'
import { addCompareCommand } from './commands/compare'
import { addDataCommands } from './commands/data'
import { addDoubtsCommand } from './commands/doubts'
import { addPromisesCommand } from './commands/promises'
import { addReachCommand } from './commands/reach'
import { addReportCommand } from './commands/report'
import { addSnapshotCommand } from './commands/snapshot'
import { CliError } from './lib/cli-error'

const program = new Command('yuetu')
  .description('越图 Yuetu: the planning atlas of Shaoxing on the command line')
  .showHelpAfterError(false)
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(text) })

addDataCommands(program)
addDoubtsCommand(program)
addAnalysisCommands(program)
addCompareCommand(program)
addReachCommand(program)
addPromisesCommand(program)
addSnapshotCommand(program)
addBriefingCommand(program)
addReportCommand(program)

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else if (error instanceof CliError) {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 2
  } else throw error
}
