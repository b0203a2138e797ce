import { numberText } from '../domain/number-text'

const MANY = 10_000

/** `1,234` and `1,234.5`: a figure as tables and panels write it; from 10,000 on without decimals. */
export const figureText = (figure: number): string => numberText(figure, Math.abs(figure) < MANY ? 1 : 0)

/** Figures of one column: where one of them has a decimal, all have one. */
export function figureTexts(figures: readonly (number | null)[]): string[] {
  const digits = figures.some((n) => n !== null && Math.abs(n) < MANY && figureText(n).includes('.')) ? 1 : 0
  return figures.map((n) => (n === null ? '–' : numberText(n, digits, digits)))
}
