import { describe, expect, it } from 'vitest'
import { QuestionError } from '../core/analysis/question'
import type { JobOptions } from './job'
import { newJob } from './job'

/** A computation that answers when the test says so, and heeds its signal as a worker's client does. */
function held<T>() {
  let options: JobOptions
  let settle: { resolve: (value: T) => void; reject: (reason: unknown) => void }
  const compute = (given: JobOptions) => {
    options = given
    return new Promise<T>((resolve, reject) => {
      settle = { resolve, reject }
      given.signal.addEventListener('abort', () => reject(given.signal.reason))
    })
  }
  return {
    compute,
    answer: (value: T) => settle.resolve(value),
    fail: (reason: unknown) => settle.reject(reason),
    progress: (share: unknown) => options.onProgress(share),
    aborted: () => options.signal.aborted,
  }
}

describe('a job', () => {
  it('is busy until it has an answer, and tells how far it is', async () => {
    const job = newJob()
    const work = held<number>()
    const answer = job.run(work.compute)
    expect(job.busy).toBe(true)
    expect(job.progress).toBeNull()
    work.progress(0.5)
    expect(job.progress).toBe(0.5)
    work.answer(42)
    expect(await answer).toBe(42)
    expect([job.busy, job.progress, job.problem]).toEqual([false, null, null])
  })

  it('drops the answer of an older question, even one that comes last', async () => {
    const job = newJob()
    let late: (value: string) => void
    const deaf = () => new Promise<string>((resolve) => (late = resolve))
    const first = job.run(deaf)
    const second = job.run(async () => 'second')
    expect(await second).toBe('second')
    late!('first')
    expect(await first).toBeNull()
    expect(job.busy).toBe(false)
  })

  it('does not take an older question’s failure or progress for its own', async () => {
    const job = newJob()
    const old = held<string>()
    const first = job.run(old.compute)
    const now = held<string>()
    const second = job.run(now.compute)
    expect(old.aborted()).toBe(true)
    expect(await first).toBeNull()
    old.progress(0.9)
    expect([job.busy, job.progress, job.problem]).toEqual([true, null, null])
    now.answer('now')
    expect(await second).toBe('now')
  })

  it('is quiet about what was cancelled', async () => {
    const job = newJob()
    const work = held<number>()
    const answer = job.run(work.compute)
    job.cancel()
    expect(job.busy).toBe(false)
    expect(work.aborted()).toBe(true)
    expect(await answer).toBeNull()
    expect(job.problem).toBeNull()
  })

  it('keeps the words of a failure until the next question', async () => {
    const job = newJob()
    const say = { zh: '数量至少为 1。', en: 'Ask for at least one.' }
    expect(await job.run(() => Promise.reject(new QuestionError(say)))).toBeNull()
    expect(job.problem).toEqual(say)
    await job.run(() => Promise.reject(new Error('no memory')))
    expect(job.problem!.zh).toBe('计算没有完成（no memory），请再试一次。')
    await job.run(async () => 1)
    expect(job.problem).toBeNull()
  })
})
