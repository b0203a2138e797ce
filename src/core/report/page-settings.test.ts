import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS, readSnapshotSettings, snapshotFileName } from './page-settings'

describe('readSnapshotSettings', () => {
  it('fills in what a wish leaves open', () => {
    expect(readSnapshotSettings({ size: 'a3', dpi: 300 })).toEqual({
      ...DEFAULT_SETTINGS,
      size: 'a3',
      dpi: 300,
    })
    expect(readSnapshotSettings(undefined)).toEqual(DEFAULT_SETTINGS)
  })
  it.each([
    [{ dpi: 72 }, 'dpi'],
    [{ size: 'a5' }, 'size'],
    [{ ground: { bounds: [121, 30, 120, 29] } }, 'ground'],
    [{ ground: { center: [120, 30], denominator: 3 } }, 'ground'],
    [{ colour: 'red' }, 'colour'],
  ])('refuses %j in one sentence', (wish, name) => {
    expect(() => readSnapshotSettings(wish)).toThrow(new RegExp(`^snapshot settings: ${name}.*[^\\n]+$`))
  })
})

describe('snapshotFileName', () => {
  it('is atlas, title and date', () => {
    expect(snapshotFileName('越图', '融杭四大板块', '2026-11-21', 'png')).toBe(
      '越图-融杭四大板块-2026-11-21.png',
    )
  })
  it('holds nothing that a file system refuses', () => {
    expect(snapshotFileName('Yuetu', 'Rail: A/B · 越城区、柯桥区?', '', 'pdf')).toBe(
      'Yuetu-Rail-A-B·越城区·柯桥区.pdf',
    )
  })
  it('ends a long title without a dash', () => {
    const title = 'Fast link between Shaoxing North, Shangyu South and Xiaoshan Airport'
    expect(snapshotFileName('02', title, '', 'png')).toBe(
      '02-Fast-link-between-Shaoxing-North·Shangyu-South-and-Xiaoshan.png',
    )
  })
})
