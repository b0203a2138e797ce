/** Makes the files of a pack, one job after the other; what fails is told, what is whole stays. */
import { createHash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import { join } from 'node:path'
import type { MadeFile, ReportManifest } from '../../../src/core/report/recipe-manifest'
import type { AtlasWindow } from '../snapshot-page'
import { openAtlasWindow } from '../snapshot-page'
import { writeWhole } from '../write-whole'
import type { PackJob } from './pack'

export interface MadePack {
  readonly files: readonly MadeFile[]
  readonly failed: ReportManifest['failed']
}

export interface PackOptions {
  readonly dir: string
  /** Where the atlas is served already. */
  readonly url?: string | undefined
  /** Told before each job: how many are done, of how many. */
  readonly onJob?: (job: PackJob, done: number, all: number) => void
}

/** Make every job's files in `dir`, one job after the other whatever becomes of the others. */
export async function makePack(
  jobs: readonly PackJob[],
  { dir, url, onJob }: PackOptions,
): Promise<MadePack> {
  const atlas = lazyWindow(url)
  const files: MadeFile[] = []
  const failed: { item: string; file: string; reason: string }[] = []
  try {
    for (const [i, job] of jobs.entries()) {
      onJob?.(job, i, jobs.length)
      const paths = job.files.map((file) => join(dir, file))
      try {
        await writeWhole(paths, (parts) => job.make(parts, atlas.get))
        for (const file of job.files) files.push({ item: job.item, file, ...(await facts(join(dir, file))) })
      } catch (error) {
        // A browser that gave up may have left its page in pieces: the next job gets a new one.
        await atlas.drop()
        const reason = reasonOf(error as Error)
        failed.push(...job.files.map((file) => ({ item: job.item, file, reason })))
      }
    }
  } finally {
    await atlas.drop()
  }
  return { files, failed }
}

/** One sentence, whoever threw it. */
const reasonOf = ({ message }: Error): string =>
  message.split('\n')[0]!.trim() || 'it failed without a reason.'

/** One window for all, opened when it is first needed. */
function lazyWindow(url?: string) {
  let window: Promise<AtlasWindow> | null = null
  return {
    get: (): Promise<AtlasWindow> => (window ??= openAtlasWindow('panel=none', url)),
    drop: async (): Promise<void> => {
      const open = window
      window = null
      await open?.then(
        (w) => w.close(),
        () => undefined,
      )
    },
  }
}

async function facts(path: string): Promise<Pick<MadeFile, 'bytes' | 'sha256'>> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return { bytes: statSync(path).size, sha256: hash.digest('hex') }
}
