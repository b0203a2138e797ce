import { readFileSync, readdirSync } from 'node:fs'

const SAMPLE_MS = 100

/**
 * Do something and say how much memory a process and all it started held at most meanwhile, MB; memory that several
 * share counts once (PSS). Null where the system does not say (other than Linux).
 */
export async function withPeakMb<T>(
  pid: number,
  act: () => Promise<T>,
): Promise<{ value: T; mb: number | null }> {
  let most = treeMb(pid)
  const timer = setInterval(() => (most = Math.max(most, treeMb(pid))), SAMPLE_MS)
  try {
    return { value: await act(), mb: most || null }
  } finally {
    clearInterval(timer)
  }
}

const treeMb = (root: number): number => treeOf(root).reduce((mb, pid) => mb + ownMb(pid), 0)

function treeOf(root: number): number[] {
  const children = new Map<number, number[]>()
  for (const name of read(() => readdirSync('/proc'), []).filter((n) => /^\d+$/.test(n))) {
    const parent = Number(fieldOf(`/proc/${name}/status`, 'PPid'))
    children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  const tree = [root]
  for (const pid of tree) tree.push(...(children.get(pid) ?? []))
  return tree
}

const ownMb = (pid: number): number => Number(fieldOf(`/proc/${pid}/smaps_rollup`, 'Pss')) / 1024

/** The number after a name in a file of `/proc`; 0 where the process has ended. */
const fieldOf = (path: string, name: string): string =>
  new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(read(() => readFileSync(path, 'utf8'), ''))?.[1] ?? '0'

function read<T>(from: () => T, otherwise: T): T {
  try {
    return from()
  } catch {
    return otherwise
  }
}
