import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxHolds } from '../../../core/report/page-box'
import { boxOnSheet, GRIPS, LEAST_SIDE_MM, movedBox, resizedBox } from './place-part'

const SHEET = { width: 297, height: 210 }
const PAPER = { x: 0, y: 0, ...SHEET }
const LEGEND = { x: 220, y: 30, width: 60, height: 90 }

const side = fc.double({ min: LEAST_SIDE_MM, max: 200, noNaN: true })
const shift = fc.double({ min: -400, max: 400, noNaN: true })
const boxes = fc
  .record({ x: shift, y: shift, width: side, height: side })
  .map((box) => boxOnSheet(box, SHEET))

describe('placing a part', () => {
  it('moves by millimetres', () => {
    expect(movedBox(LEGEND, 1, -5, SHEET)).toEqual({ ...LEGEND, x: 221, y: 25 })
  })

  it('stops at the edge of the sheet', () => {
    expect(movedBox(LEGEND, 100, 0, SHEET).x).toBe(237)
    expect(movedBox(LEGEND, -300, -300, SHEET)).toMatchObject({ x: 0, y: 0 })
  })

  it('pulls the sides of the grip and leaves the others', () => {
    expect(resizedBox(LEGEND, 'se', 5, 6, SHEET)).toEqual({ ...LEGEND, width: 65, height: 96 })
    expect(resizedBox(LEGEND, 'w', -10, 50, SHEET)).toEqual({ ...LEGEND, x: 210, width: 70 })
    expect(resizedBox(LEGEND, 'n', 50, 10, SHEET)).toEqual({ ...LEGEND, y: 40, height: 80 })
  })

  it('never turns a box inside out', () => {
    expect(resizedBox(LEGEND, 'w', 500, 0, SHEET)).toMatchObject({ x: 275, width: LEAST_SIDE_MM })
  })

  it('is on the sheet whatever is pulled', () => {
    fc.assert(
      fc.property(boxes, fc.constantFrom(...GRIPS), shift, shift, (box, grip, dx, dy) => {
        expect(boxHolds(PAPER, movedBox(box, dx, dy, SHEET), 0.11)).toBe(true)
        const resized = resizedBox(box, grip, dx, dy, SHEET)
        expect(boxHolds(PAPER, resized, 0.11)).toBe(true)
        expect(Math.min(resized.width, resized.height)).toBeGreaterThanOrEqual(LEAST_SIDE_MM - 0.11)
      }),
    )
  })

  it('brings what was typed onto the sheet', () => {
    expect(boxOnSheet({ x: 500, y: -3, width: 900, height: 1 }, SHEET)).toEqual({
      x: 0,
      y: 0,
      width: 297,
      height: LEAST_SIDE_MM,
    })
  })
})
