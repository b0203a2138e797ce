/** One measured job. */
export interface BenchRow {
  readonly job: string
  /** Median of the rounds, milliseconds. */
  readonly medianMs: number
  /** How many times as long as the row of this name. */
  readonly against?: string
  /** What is aimed for, milliseconds. */
  readonly aimMs?: number
}

/** A job to measure: `run` is called once a round with the round's number; a promise is waited for. */
export interface BenchJob extends Omit<BenchRow, 'medianMs'> {
  readonly run: (round: number) => unknown
}

const WARM_UP_ROUNDS = 3

/** Measure the jobs in turn, round by round, so that a busy machine slows all of them alike. */
export async function measure(
  jobs: readonly BenchJob[],
  rounds: number,
  warmUpRounds = WARM_UP_ROUNDS,
): Promise<BenchRow[]> {
  const times = jobs.map((): number[] => [])
  for (let round = -warmUpRounds; round < rounds; round++) {
    for (const [i, job] of jobs.entries()) {
      const start = performance.now()
      await job.run(round + warmUpRounds)
      if (round >= 0) times[i]!.push(performance.now() - start)
    }
  }
  return jobs.map(({ run: _run, ...job }, i) => ({ ...job, medianMs: median(times[i]!) }))
}

const median = (numbers: number[]): number => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!

/** The rows as lines of text: job, median, ratio, aim. */
export function benchText(rows: readonly BenchRow[]): string {
  const lines = rows.map(({ job, medianMs, against, aimMs }) => {
    const other = rows.find((row) => row.job === against)
    const ratio = other ? `  ${(medianMs / other.medianMs).toFixed(2)} × ${other.job}` : ''
    const aim = aimMs === undefined ? '' : `  (aim ${aimMs} ms: ${medianMs <= aimMs ? 'met' : 'not met'})`
    return `${medianMs.toFixed(1).padStart(9)} ms  ${job}${ratio}${aim}`
  })
  return lines.join('\n')
}
