import { commandFile } from '../lib/run-node'
import { countsOfPlaywright, countsOfVitest } from './counts'
import type { Counts } from './counts'

/** One check of `npm test`: a Node program, and how to count what it did. */
export interface Step {
  readonly title: string
  readonly args: readonly string[]
  /** The option that names the file of its JSON report, where it has one. */
  readonly reportOption?: string
  /** Read that report; without it the exit code counts as one. */
  readonly countsOf?: (report: unknown) => Counts
  readonly minutes?: number
  /** Runs in the browser: needs Chromium and the built app. */
  readonly browser?: true
}

const FORMATTED = ['src', 'scripts', 'index.html', '*.ts']

const vitest = (title: string, project: string): Step => ({
  title,
  args: [commandFile('vitest'), 'run', '--project', project, '--reporter=default', '--reporter=json'],
  reportOption: '--outputFile.json=',
  countsOf: countsOfVitest,
})

/** Every step, in order. A failure hides no later one. */
export const STEPS: readonly Step[] = [
  { title: 'Lint', args: [commandFile('oxlint'), '--deny-warnings', 'src', 'scripts'] },
  { title: 'Format', args: [commandFile('prettier'), '--check', '--log-level', 'warn', ...FORMATTED] },
  { title: 'Types', args: [commandFile('vue-tsc'), '--noEmit'] },
  {
    title: 'Dependency rules',
    args: [
      commandFile('dependency-cruiser', 'depcruise'),
      'src',
      'scripts',
      '--config',
      '.dependency-cruiser.cjs',
    ],
  },
  { title: 'Unused code', args: [commandFile('knip')] },
  vitest('Unit tests', 'unit'),
  vitest('Data tests', 'data'),
  vitest('Oracle tests', 'oracle'),
  { title: 'Build', args: [commandFile('tsx'), 'scripts/build.ts'] },
  {
    title: 'Browser tests',
    args: [commandFile('@playwright/test', 'playwright'), 'test', '--reporter=list,json'],
    countsOf: countsOfPlaywright,
    minutes: 50,
    browser: true,
  },
]
