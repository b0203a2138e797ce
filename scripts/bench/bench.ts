/** One measured job. */
export interface BenchRow {
  readonly job: string
  /** Median of the rounds, milliseconds. */
  readonly medianMs: number
  /** How many times as long as the row of this name. */
  readonly against?: string
  /** What is aimed for, milliseconds. */
  readonly aimMs?: number
  /** What is aimed for, times the row it is held against. */
  readonly aimRatio?: number
}

/**
 * A job to measure: `run` is called once a round with the round's number; a promise is waited for. One that
 * keeps its own time, since it runs elsewhere, says so and gives the milliseconds.
 */
export interface BenchJob extends Omit<BenchRow, 'medianMs'> {
  readonly run: (round: number) => unknown
  readonly keepsTime?: true
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
      const given = await job.run(round + warmUpRounds)
      const took = job.keepsTime ? (given as number) : performance.now() - start
      if (round >= 0) times[i]!.push(took)
    }
  }
  return jobs.map(({ run: _run, keepsTime: _own, ...job }, i) => ({ ...job, medianMs: median(times[i]!) }))
}

const median = (numbers: number[]): number => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!

/** The rows as lines of text: job, median, ratio, aim. */
export function benchText(rows: readonly BenchRow[]): string {
  const lines = rows.map(({ job, medianMs, against, aimMs, aimRatio = Infinity }) => {
    const other = rows.find((row) => row.job === against)
    const times = other ? medianMs / other.medianMs : 0
    const kept = times <= aimRatio ? 'met' : 'not met'
    const wanted = aimRatio < Infinity ? ` (aim ${aimRatio} ×: ${kept})` : ''
    const ratio = other ? `  ${times.toFixed(2)} × ${other.job}${wanted}` : ''
    const aim = aimMs === undefined ? '' : `  (aim ${aimMs} ms: ${medianMs <= aimMs ? 'met' : 'not met'})`
    return `${medianMs.toFixed(1).padStart(9)} ms  ${job}${ratio}${aim}`
  })
  return lines.join('\n')
}
