import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writePageFile } from '../../src/core/report/page-file'
import { readSnapshotSettings } from '../../src/core/report/page-settings'
import { CliError } from '../lib/cli-error'
import type { SnapshotOptions } from './snapshot'
import { snapshotJob } from './snapshot'

const USUAL: SnapshotOptions = { theme: 'overview', lang: 'zh', out: 'map.png' }
const job = (more: Partial<SnapshotOptions> = {}) => snapshotJob({ ...USUAL, ...more })
const view = (more: Partial<SnapshotOptions>) => Object.fromEntries(new URLSearchParams(job(more).address))

describe('snapshot', () => {
  it('asks for the view by its address', () => {
    expect(
      view({ theme: 'rail', district: ['越城区', 'keqiao,上虞区'], status: '在建', lang: 'en' }),
    ).toEqual({
      theme: 'rail',
      district: '越城区,柯桥区,上虞区',
      status: 'under-construction',
      lang: 'en',
    })
  })
  it('shows the districts, bounds, or a place at a scale', () => {
    expect(job().wish.ground).toBe('districts')
    expect(job({ bounds: '120,29.5,121,30' }).wish.ground).toEqual({ bounds: [120, 29.5, 121, 30] })
    expect(job({ center: '120.5,30', scale: '50000' }).wish.ground).toEqual({
      center: [120.5, 30],
      denominator: 50_000,
    })
  })
  it('takes the format from the name of the file', () => {
    expect(job({ out: 'x/图.PDF' }).wish.format).toBe('pdf')
    expect(job({ out: 'x/图.jpg' }).wish.format).toBe('jpeg')
    expect(job({ out: 'x/页.pptx' }).wish.format).toBe('pptx')
    expect(job({ out: 'x', format: 'pdf' }).wish.format).toBe('pdf')
  })
  it('passes on words, and leaves out what is not said', () => {
    const { wish } = job({ title: '', notes: '注', dpi: '300', legend: false })
    expect(wish).toMatchObject({ title: '', notes: '注', dpi: 300, legend: false })
    expect(wish).not.toHaveProperty('subtitle')
  })
  it('takes a sheet by its name or its measure, parts on or off', () => {
    expect(job({ size: 'A2', grid: true, locator: false, unit: '规划局' }).wish).toMatchObject({
      size: 'a2',
      grid: true,
      locator: false,
      unit: '规划局',
    })
    expect(job({ size: '400x300' }).wish).toMatchObject({
      size: 'custom',
      custom: { width: 400, height: 300 },
    })
  })
  it('begins with a template or a saved page, what is typed over it', () => {
    expect(job({ template: 'plan-sheet', dpi: '96', out: 'x.png' }).wish).toMatchObject({
      size: 'a3',
      grid: true,
      dpi: 96,
      format: 'png',
    })
    const dir = mkdtempSync(join(tmpdir(), 'yuetu-layout-'))
    try {
      const layout = join(dir, 'x.yuetu-page.json')
      const settings = readSnapshotSettings({ size: 'a3', title: '旧图', ground: 'districts' })
      writeFileSync(layout, writePageFile({ settings, view: 'theme=rail&district=越城区' }))
      const { address, wish } = job({ layout, title: '新图', theme: 'roads' })
      expect(wish).toMatchObject({ size: 'a3', title: '新图', ground: 'districts' })
      expect(Object.fromEntries(new URLSearchParams(address))).toEqual({
        theme: 'roads',
        district: '越城区',
        lang: 'zh',
      })
      writeFileSync(layout, '{')
      expect(() => job({ layout })).toThrow(CliError)
    } finally {
      rmSync(dir, { recursive: true })
    }
  })
  it.each([
    [{ size: 'a9' }, '--size'],
    [{ size: '10x300' }, 'custom'],
    [{ logo: 'nowhere.png' }, '--logo'],
    [{ logo: 'logo.gif' }, '--logo'],
    [{ layout: 'nowhere.json' }, 'nowhere'],
    [{ size: 'slide', orientation: 'portrait' }, 'slide'],
    [{ theme: 'none' }, '--theme'],
    [{ district: ['杭州'] }, '--district'],
    [{ format: 'png', out: 'a.pdf' }, '--format'],
    [{ out: 'map.gif' }, '--out map.gif'],
    [{ out: 'x' }, '--out x'],
    [{ center: '120,30' }, '--scale'],
    [{ bounds: '120,30,121' }, '--bounds'],
    [{ bounds: '121,30,120,31' }, 'bounds'],
    [{ bounds: '120,30,121,31', scale: '5000' }, '--bounds'],
    [{ center: '120,x', scale: '5000' }, '--center'],
    [{ center: '120,30', scale: '5' }, 'ground'],
  ] as const)('refuses %j in one sentence', (more, name) => {
    const asked = () => job(more as Partial<SnapshotOptions>)
    expect(asked).toThrow(CliError)
    expect(asked).toThrow(new RegExp(`^[^\\n]*${name}[^\\n]*$`))
  })
})
