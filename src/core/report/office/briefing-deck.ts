/** A briefing as slides: title, map, a few slides for each section, sources. */
import { DISTRICTS } from '../../domain/district'
import type { Briefing, BriefingMap } from '../briefing-model'
import { cellText } from '../briefing-model'
import { BRIEFING_WORDS } from '../briefing-words'
import {
  BODY_END,
  BODY_Y,
  HEIGHT,
  INNER,
  MARGIN,
  POINTS,
  WIDTH,
  footShapes,
  leadingOf,
  paragraph,
  textShape,
  titleShape,
} from './briefing-slide'
import { sectionSlides } from './briefing-table-slides'
import type { Deck, Shape, Slide, TextShape } from './deck'
import { rectangle } from './deck'
import type { OfficeLook } from './theme'

export function briefingDeck(briefing: Briefing, look: OfficeLook, map: BriefingMap | null = null): Deck {
  const { title, language, date, sections, sources } = briefing
  const bodies: Slide[] = [
    ...(map ? [mapSlide(briefing, look, map)] : []),
    ...sections.flatMap((section) => sectionSlides(briefing, section, look)),
    sourcesSlide(briefing, look),
  ]
  const notes = [sources.title, ...sources.lines]
  const slides = [
    { ...coverSlide(briefing, look), notes },
    ...bodies.map((slide, i) => ({
      shapes: [...slide.shapes, ...footShapes(title, i + 2, bodies.length + 1, look)],
      notes: slide.notes.length ? slide.notes : notes,
    })),
  ]
  return { title, language, date, look, width: WIDTH, height: HEIGHT, slides }
}

/** Title, and the figures to begin with in large type. */
function coverSlide({ title, subtitle, date, figures }: Briefing, look: OfficeLook): Omit<Slide, 'notes'> {
  const { ink, quiet, accent } = look
  const column = INNER / figures.length
  const top = HEIGHT * 0.62
  const heading: TextShape = {
    ...textShape(
      'Title',
      [MARGIN, HEIGHT * 0.24, INNER, leadingOf(POINTS.cover)],
      [paragraph(title, { points: POINTS.cover, colour: ink, bold: true })],
    ),
    isTitle: true,
  }
  const under = paragraph(`${subtitle} · ${date}`, { points: POINTS.text, colour: quiet })
  return {
    shapes: [
      heading,
      textShape('Subtitle', [MARGIN, HEIGHT * 0.24 + leadingOf(POINTS.cover) + 3, INNER, 8], [under]),
      rectangle('Rule', { x: MARGIN, y: top - 7, width: INNER, height: 0.3 }, { fill: quiet }),
      ...figures.map((figure, i) =>
        textShape(
          'Figure',
          [MARGIN + i * column, top, column - 4, 32],
          [
            paragraph(cellText(figure), { points: POINTS.figure, colour: accent, bold: true }),
            paragraph(figure.title, { points: POINTS.text, colour: quiet }),
          ],
        ),
      ),
    ],
  }
}

function mapSlide({ language, district }: Briefing, look: OfficeLook, map: BriefingMap): Slide {
  const w = BRIEFING_WORDS[language]
  const room = { width: INNER, height: BODY_END - BODY_Y + 3 }
  const scale = Math.min(room.width / map.width, room.height / map.height)
  const [width, height] = [map.width * scale, map.height * scale]
  const box = { x: MARGIN + (INNER - width) / 2, y: BODY_Y - 3, width, height }
  const title = w.mapOf(DISTRICTS[district].title[language])
  const picture: Shape = { form: 'picture', name: 'Map', png: map.png, alt: title, box }
  return { shapes: [titleShape(title, look), picture], notes: [] }
}

function sourcesSlide({ sources, conditions }: Briefing, look: OfficeLook): Slide {
  const line = (text: string) => paragraph(text, { points: POINTS.intro, colour: look.ink }, { before: 1.4 })
  const heading = paragraph(
    conditions.title,
    { points: POINTS.text, colour: look.quiet, bold: true },
    { before: 6 },
  )
  const paragraphs = [...sources.lines.map(line), heading, ...conditions.lines.map(line)]
  return {
    shapes: [
      titleShape(sources.title, look),
      textShape('Sources', [MARGIN, BODY_Y, INNER, BODY_END - BODY_Y], paragraphs),
    ],
    notes: [],
  }
}
