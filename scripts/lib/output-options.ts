import type { Command } from 'commander'
import { Option } from 'commander'
import { LANGUAGES } from '../../src/core/domain/text'
import type { Format } from './result-text'
import { FORMATS } from './result-text'

/** An option whose values are a closed list. */
export const choice = (flags: string, says: string, choices: readonly string[], usual: string): Option =>
  new Option(flags, says).choices(choices).default(usual)

/** Add the options that say how an answer is written. */
export const withOutput = (command: Command, usual: Format, formats: readonly string[] = FORMATS): Command =>
  command
    .addOption(choice('--format <name>', 'shapes, a table, or everything', formats, usual))
    .addOption(choice('--lang <code>', 'words of a table', LANGUAGES, 'zh'))
    .option('--bom', 'begin the CSV with a byte order mark, for Excel')
    .option('--out <file>', 'write there instead of standard output')
