import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Serving } from './serve'
import { serve } from './serve'

let dir: string
let running: Serving[]

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'yuetu-serve-'))
  writeFileSync(join(dir, 'index.html'), '<!doctype html><title>越图</title>')
  running = []
})

afterEach(async () => {
  await Promise.all(running.map((s) => s.close()))
  rmSync(dir, { recursive: true })
})

const started = async (port?: number): Promise<Serving> => {
  const serving = await serve(dir, port)
  running.push(serving)
  return serving
}

it('serves the folder on the loopback address', async () => {
  const { url } = await started(0)
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
  expect(await (await fetch(url)).text()).toContain('越图')
  expect((await fetch(`${url}nothing-here`)).status).toBe(404)
})

it('takes the next port where the first is taken, but not where a port was asked for', async () => {
  const first = await started()
  const second = await started()
  expect(second.url).not.toBe(first.url)
  await expect(serve(dir, Number(new URL(first.url).port))).rejects.toThrow(/is taken/)
})

it('keeps inside the folder', async () => {
  const { url } = await started(0)
  const response = await fetch(`${url}%2e%2e/%2e%2e/etc/passwd`)
  expect(response.status).toBe(404)
})
