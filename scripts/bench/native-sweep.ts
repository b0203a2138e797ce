/** The surface alone in C++, compiled here where there is a compiler. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { GridSpec } from '../../src/core/analysis/reach/grid'
import type { Front } from '../../src/core/analysis/reach/eikonal'

/** What the program found: so many cells reached, their minutes in sum. */
export interface SweepSum {
  readonly reached: number
  readonly minutes: number
}

/** The compiled program with one question: each call of `round` is one round of it, in its own time, ms. */
export interface NativeSweep {
  round(): number
  readonly sum: SweepSum
  close(): void
}

/** Cells that are reached, and their minutes in sum: what both engines must agree on. */
export function sumOf(minutes: Float32Array): SweepSum {
  let [reached, sum] = [0, 0]
  for (const value of minutes) {
    if (!Number.isFinite(value)) continue
    reached++
    sum += value
  }
  return { reached, minutes: sum }
}

/** Compile the program and give it a seeded front; null where there is no compiler. */
export function nativeSweep(
  grid: GridSpec,
  ground: Uint8Array,
  pace: Float32Array,
  seeded: Front,
): NativeSweep | null {
  const folder = mkdtempSync(join(tmpdir(), 'yuetu-sweep-'))
  const close = () => rmSync(folder, { recursive: true, force: true })
  const program = join(folder, 'sweep')
  try {
    execFileSync('g++', ['-O3', '-o', program, join(import.meta.dirname, 'native/sweep.cpp')], {
      stdio: 'ignore',
    })
  } catch {
    close()
    return null
  }
  const question = join(folder, 'question')
  const cost = Float32Array.from(ground, (value) => pace[value]! * grid.cellM)
  writeFileSync(
    question,
    Buffer.concat([Int32Array.of(grid.columns, grid.rows), cost, seeded.minutes].map(bytesOf)),
  )
  const run = (rounds: number) =>
    execFileSync(program, [question, String(rounds)], { encoding: 'utf8' })
      .trim()
      .split('\n')
  const [reached, minutes] = run(1).at(-1)!.split(' ').map(Number)
  // The first round of a process pays for fresh memory; the second is the engine's own time.
  return { round: () => Number(run(2)[1]), sum: { reached: reached!, minutes: minutes! }, close }
}

const bytesOf = (numbers: Int32Array | Float32Array): Buffer =>
  Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength)
