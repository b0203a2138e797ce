import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT_DIR } from '../lib/data-folder'
import { ensurePoppler } from '../lib/poppler'
import { ensurePostgres } from '../lib/postgres-programs'
import { runNode } from '../lib/run-node'
import { ensureBrowser } from '../lib/setup-browser'
import type { Counts } from './counts'
import { add, asText, countsOfExit, NONE, withExit } from './counts'
import type { Step } from './steps'
import { STEPS } from './steps'

const REPORTS = join(PROJECT_DIR, '.cache/test')

/** Run every step, print what each counted and the sum on a line of its own. Returns the exit code. */
export async function testAll(): Promise<number> {
  const noBrowser = await ensureBrowser()
  for (const missing of [ensurePostgres(), ensurePoppler()]) if (missing) console.log(missing)
  mkdirSync(REPORTS, { recursive: true })
  const counted: [string, Counts][] = []
  for (const step of STEPS) counted.push([step.title, await runStep(step, noBrowser)])
  console.log('\n━━ Summary')
  for (const [title, counts] of counted)
    console.log(`${counts.failed ? '✗' : '✓'} ${title}: ${asText(counts)}`)
  const sum = counted.map(([, counts]) => counts).reduce(add, NONE)
  console.log(`\n${asText(sum)}`)
  return sum.failed ? 1 : 0
}

async function runStep(step: Step, noBrowser: string | null): Promise<Counts> {
  console.log(`\n━━ ${step.title}`)
  if (step.browser && noBrowser) {
    console.error(noBrowser)
    return countsOfExit(1)
  }
  const started = Date.now()
  const report = join(REPORTS, `${step.title.toLowerCase().replaceAll(' ', '-')}.json`)
  rmSync(report, { force: true })
  const args = step.reportOption ? [...step.args, step.reportOption + report] : step.args
  const exitCode = await runNode(args, { env: environment(report), minutes: step.minutes })
  if (exitCode === 124) console.error(`${step.title} ran longer than it may and was ended.`)
  const counts = countsFrom(step, report, exitCode)
  console.log(`── ${step.title}: ${asText(counts)} (${Math.round((Date.now() - started) / 1000)} s)`)
  return counts
}

/** Playwright is told by the environment where its report goes; every program keeps to a modest memory. */
const environment = (report: string): NodeJS.ProcessEnv => ({
  PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --max-old-space-size=2048`.trim(),
})

function countsFrom(step: Step, report: string, exitCode: number): Counts {
  if (!step.countsOf || !existsSync(report)) return countsOfExit(exitCode || (step.countsOf ? 1 : 0))
  return withExit(step.countsOf(JSON.parse(readFileSync(report, 'utf8'))), exitCode)
}
