/** `<text>` as text: glyphs of the embedded fonts, as wide as the page measured them. */
import type { Matrix } from './matrix'
import { turn } from './matrix'
import { num } from './objects'
import type { Style } from './svg-style'
import { styleOf } from './svg-style'
import type { Surface } from './surface'
import type { SvgElement } from './svg-read'
import type { Weight } from './typesetter'
import { plain } from './typesetter'

/** Instructions that set colour and opacity for a style. */
export type PaintOf = (style: Style) => string

interface Pen {
  x: number
  y: number
}

export function drawText(surface: Surface, element: SvgElement, style: Style, paintOf: PaintOf): void {
  drawSpans(surface, element, style, paintOf, { x: 0, y: 0 })
}

function drawSpans(
  surface: Surface,
  { attributes, children }: SvgElement,
  style: Style,
  paintOf: PaintOf,
  pen: Pen,
): void {
  const [xs, ys, turns] = ['x', 'y', 'rotate'].map((name) => numbersIn(attributes[name])) as [
    number[],
    number[],
    number[],
  ]
  pen.x = (xs[0] ?? pen.x) + (numbersIn(attributes['dx'])[0] ?? 0)
  pen.y = (ys[0] ?? pen.y) + (numbersIn(attributes['dy'])[0] ?? 0)
  const hasSpans = children.some((c) => typeof c !== 'string')
  for (const child of children) {
    if (typeof child !== 'string') {
      if (child.name === 'tspan') drawSpans(surface, child, styleOf(child, style), paintOf, pen)
      continue
    }
    const text = plain(child)
    if (!text || (hasSpans && !text.trim())) continue
    if (xs.length > 1) drawLetters(surface, text, style, paintOf, { xs, ys, turns, pen })
    else drawLine(surface, text, style, paintOf, pen, turns[0] ?? 0)
  }
}

const numbersIn = (list: string | undefined): number[] =>
  (list?.match(/[-+]?[\d.]+(?:e[-+]?\d+)?/gi) ?? []).map(Number)

/** Every letter where its own x and y say. */
function drawLetters(
  surface: Surface,
  text: string,
  style: Style,
  paintOf: PaintOf,
  at: { xs: number[]; ys: number[]; turns: number[]; pen: Pen },
): void {
  const letters = [...text].map((letter, i) => ({
    letter,
    x: at.xs[i] ?? at.pen.x,
    y: at.ys[i] ?? at.ys.at(-1) ?? at.pen.y,
    degrees: at.turns[i] ?? at.turns.at(-1) ?? 0,
  }))
  const shown = letters.flatMap(({ letter, x, y, degrees }) => [
    matrixAt(x, y, degrees),
    show(surface, letter, style, weightOf(style)),
  ])
  painted(surface, style, paintOf, shown)
}

/** A line from the pen, or about it, as the anchor says; the pen moves on. */
function drawLine(
  surface: Surface,
  text: string,
  style: Style,
  paintOf: PaintOf,
  pen: Pen,
  degrees: number,
): void {
  const { type } = surface.kit
  const weight = weightOf(style)
  const stretch = type.stretchOf(text, weight)
  const spacing = style.letterSpacing
  const width = type.naturalWidth(text, weight) * style.fontSize * stretch + spacing * [...text].length
  const start = pen.x - (style.anchor === 'middle' ? width / 2 : style.anchor === 'end' ? width : 0)
  painted(surface, style, paintOf, [
    `${num(stretch * 100)} Tz ${num(spacing / stretch)} Tc`,
    matrixAt(start, pen.y, degrees),
    show(surface, text, style, weight),
  ])
  pen.x = start + width
}

const weightOf = ({ bold }: Style): Weight => (bold ? 'bold' : 'normal')

/** Letters stand upright though y points down. */
function matrixAt(x: number, y: number, degrees: number): string {
  const [a, b, c, d] = turn(degrees) as Matrix
  return `${[a, b, -c, -d, x, y].map(num).join(' ')} Tm`
}

const show = ({ kit }: Surface, text: string, { fontSize }: Style, weight: Weight): string =>
  kit.type
    .runsOf(text, weight)
    .map(({ font, codes }) => `/${font} ${num(fontSize)} Tf <${codes}> Tj`)
    .join(' ')

/** A halo is stroked first, so that it never eats into the letters. */
function painted({ out }: Surface, style: Style, paintOf: PaintOf, shown: readonly string[]): void {
  const passes = [
    ...(style.stroke && style.strokeFirst ? [1] : []),
    ...(style.fill ? [0] : []),
    ...(style.stroke && !style.strokeFirst ? [1] : []),
  ]
  for (const mode of passes) out.push(`q ${paintOf(style)} BT ${mode} Tr ${shown.join(' ')} ET Q`)
}
