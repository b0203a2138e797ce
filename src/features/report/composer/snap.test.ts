import { describe, expect, it } from 'vitest'
import { guidesOf, snapMoved, snapResized } from './snap'

const SHEET = { width: 297, height: 210, margin: 10 }
const MAP = { x: 10, y: 30, width: 200, height: 150 }
const guides = guidesOf(SHEET, [MAP])
const part = { x: 100, y: 100, width: 40, height: 20 }

describe('falling into line', () => {
  it('meets the margin, the middle of the sheet and the edges of others', () => {
    expect(snapMoved({ ...part, x: 11 }, guides, 2)).toMatchObject({ box: { x: 10 }, lines: { x: [10] } })
    expect(snapMoved({ ...part, x: 246 }, guides, 2).box.x).toBe(247)
    expect(snapMoved({ ...part, x: 127.5 }, guides, 2).box.x).toBe(128.5)
    expect(snapMoved({ ...part, x: 211 }, guides, 2).box.x).toBe(210)
    expect(snapMoved({ ...part, y: 31.5 }, guides, 2).box.y).toBe(30)
  })

  it('leaves alone what is far from every line', () => {
    expect(snapMoved({ ...part, x: 60, y: 60 }, guides, 2)).toEqual({
      box: { ...part, x: 60, y: 60 },
      lines: { x: [], y: [] },
    })
  })

  it('takes the nearest of several lines', () => {
    const close = { x: [10, 11], y: [] }
    expect(snapMoved({ ...part, x: 10.8 }, close, 2).box.x).toBe(11)
  })

  it('shifts only the sides that are pulled', () => {
    const pulled = snapResized({ x: 100, y: 100, width: 109, height: 20 }, 'e', guides, 2)
    expect(pulled).toEqual({ box: { x: 100, y: 100, width: 110, height: 20 }, lines: { x: [210], y: [] } })
    const left = snapResized({ x: 11, y: 100, width: 50, height: 20 }, 'w', guides, 2)
    expect(left.box).toEqual({ x: 10, y: 100, width: 51, height: 20 })
    const top = snapResized({ x: 60, y: 31, width: 50, height: 20 }, 'n', guides, 2)
    expect(top.box).toEqual({ x: 60, y: 30, width: 50, height: 21 })
  })
})
