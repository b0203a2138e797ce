import { expect, it } from 'vitest'
import { figureText, figureTexts } from './figure-text'

it('writes a figure as a table does', () => {
  expect([0, 12, 1234.56, 9999.96, 12_345.6, -3.25].map(figureText)).toEqual([
    '0',
    '12',
    '1,234.6',
    '10,000',
    '12,346',
    '-3.3',
  ])
})

it('gives a column decimals throughout, or nowhere', () => {
  expect(figureTexts([50, 10.75, 0, null])).toEqual(['50.0', '10.8', '0.0', '–'])
  expect(figureTexts([3, null, 1200])).toEqual(['3', '–', '1,200'])
  expect(figureTexts([12_345.6, 20_000])).toEqual(['12,346', '20,000'])
})
