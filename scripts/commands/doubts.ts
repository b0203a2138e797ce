/** `yuetu doubts`: placements that are worth a look. */
import type { Command } from 'commander'
import type { Language } from '../../src/core/domain/text'
import { writeCsv } from '../../src/core/report/csv'
import type { CheckedDoubt } from '../lib/check-doubts'
import { checkDoubts } from '../lib/check-doubts'
import { CliError } from '../lib/cli-error'
import { readSourceData } from '../lib/data-folder'
import type { AcceptedDoubt } from '../lib/doubts/accepted'
import { readAcceptedDoubts } from '../lib/doubts/accepted'
import { DOUBT_RULE, DOUBT_RULES } from '../lib/doubts/doubt'
import { severalOf } from '../lib/list-options'
import { withOutput } from '../lib/output-options'
import { jsonText } from '../lib/result-text'
import { writeOutput } from '../lib/write-output'

interface DoubtsAsked {
  readonly format: 'csv' | 'json'
  readonly lang: Language
  readonly bom?: boolean
  readonly out?: string
  readonly rule?: string
  readonly all?: boolean
}

export function addDoubtsCommand(program: Command): void {
  withOutput(program.command('doubts'), 'csv', ['csv', 'json'])
    .description(
      'placements in data/ that are worth a look; accepted ones stand in data/accepted-doubts.json',
    )
    .option('--rule <names>', `only these: ${DOUBT_RULES.join(', ')}`)
    .option('--all', 'those looked at and accepted too, with the reason')
    .action(async (options: DoubtsAsked) =>
      writeOutput(doubtsText(await checkDoubts(readSourceData(), acceptedOrRefuse()), options), options.out),
    )
}

function acceptedOrRefuse(): AcceptedDoubt[] {
  try {
    return readAcceptedDoubts()
  } catch (error) {
    throw new CliError((error as Error).message)
  }
}

/** The doubts a `yuetu doubts` asks for, as text. Throws `CliError`. */
export function doubtsText(doubts: readonly CheckedDoubt[], options: DoubtsAsked): string {
  const { format, lang, bom = false, all = false } = options
  const rules = severalOf('--rule', options.rule, DOUBT_RULES, (r) => [r, DOUBT_RULE[r].zh, DOUBT_RULE[r].en])
  const asked = doubts.filter((d) => (all || !d.accepted) && (!rules.length || rules.includes(d.rule)))
  if (format === 'json') return jsonText(asked)
  const zh = lang === 'zh'
  const header = zh
    ? ['规则', '存疑', '编号', '名称', '说明']
    : ['Rule', 'Doubt', 'Ids', 'Names', 'What is doubtful']
  const rows = asked.map((d) => [
    d.rule,
    DOUBT_RULE[d.rule][lang],
    d.ids.join(' '),
    d.names.join(zh ? '、' : '; '),
    d.say[lang],
    ...(all ? [d.accepted ?? null] : []),
  ])
  return writeCsv(all ? [...header, zh ? '认可理由' : 'Accepted because'] : header, rows, { bom })
}
