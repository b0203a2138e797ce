import { delimiter, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chromiumLaunch, findChromium } from './chromium'

const having = (...programs: string[]) => ({ isProgram: (path: string) => programs.includes(path) })

describe('finding Chromium', () => {
  it('takes the one that is asked for', () => {
    const env = { CHROMIUM_PATH: '/my/chrome', PATH: '/bin' }
    expect(findChromium({ env, ...having('/my/chrome', join('/bin', 'chromium')) })).toBe('/my/chrome')
  })

  it('refuses a wish that leads nowhere instead of taking another', () => {
    const env = { CHROMIUM_PATH: '/my/chrome', PATH: '/bin' }
    expect(() => findChromium({ env, ...having(join('/bin', 'chromium')) })).toThrow('/my/chrome')
  })

  it('looks along the search path before the usual places', () => {
    const env = { PATH: ['/a', '/b'].join(delimiter) }
    const onPath = join('/b', 'google-chrome')
    expect(findChromium({ env, ...having(onPath, '/usr/bin/chromium') })).toBe(onPath)
    expect(findChromium({ env, ...having('/usr/bin/chromium') })).toBe('/usr/bin/chromium')
  })

  it('says when there is none, and leaves the choice to Playwright then', () => {
    expect(findChromium({ env: {}, ...having() })).toBeNull()
    expect(chromiumLaunch({ env: {}, ...having() })).not.toHaveProperty('executablePath')
  })
})
