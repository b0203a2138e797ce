/** Decks as PowerPoint files: ECMA-376, part 1, PresentationML. */
import type { Deck, Slide } from './deck'
import {
  NAMESPACES,
  NOTES_PLACES,
  NOTES_SIZE,
  layoutXml,
  masterXml,
  notesMasterXml,
  placeholder,
  shapeTree,
  slideImage,
} from './deck-frame'
import type { OfficePart } from './package'
import { officePackage } from './package'
import { shapeXml } from './slide-shapes'
import { OFFICE_LANGUAGE, paragraphsXml } from './slide-text'
import { themeXml } from './theme'
import { emu } from './units'

export const PPTX_MIME = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml'
const THEME_TYPE = 'application/vnd.openxmlformats-officedocument.theme+xml'
const MASTER = 'ppt/slideMasters/slideMaster1.xml'
const LAYOUT = 'ppt/slideLayouts/slideLayout1.xml'
const NOTES_MASTER = 'ppt/notesMasters/notesMaster1.xml'
const theme = (n: number): string => `ppt/theme/theme${n}.xml`
const slide = (n: number): string => `ppt/slides/slide${n}.xml`
const notes = (n: number): string => `ppt/notesSlides/notesSlide${n}.xml`
const media = (n: number): string => `ppt/media/image${n}.png`

const NOTES_POINTS = 11
/** PowerPoint counts slides from here. */
const FIRST_SLIDE_ID = 256
const OWN_RELATIONS = 2

/** A deck as the bytes of a .pptx file. */
export function writePptx(deck: Deck): Uint8Array<ArrayBuffer> {
  const pictures = [...new Set(deck.slides.flatMap(picturesOf))]
  const parts: OfficePart[] = [
    presentation(deck),
    {
      path: MASTER,
      type: `${TYPE}.slideMaster+xml`,
      content: masterXml(deck.width, deck.height),
      relations: [
        { id: 'r1', kind: 'slideLayout', to: LAYOUT },
        { id: 'r2', kind: 'theme', to: theme(1) },
      ],
    },
    {
      path: LAYOUT,
      type: `${TYPE}.slideLayout+xml`,
      content: layoutXml(deck.width, deck.height),
      relations: [{ id: 'r1', kind: 'slideMaster', to: MASTER }],
    },
    {
      path: NOTES_MASTER,
      type: `${TYPE}.notesMaster+xml`,
      content: notesMasterXml(),
      relations: [{ id: 'r1', kind: 'theme', to: theme(2) }],
    },
    ...[1, 2].map((n) => ({ path: theme(n), type: THEME_TYPE, content: themeXml('Yuetu', deck.look) })),
    ...deck.slides.flatMap((s, i) => slideParts(deck, s, i + 1, pictures)),
    ...pictures.map((content, i) => ({ path: media(i + 1), content })),
  ]
  const { title, date, language } = deck
  return officePackage(parts, { title, date, language: OFFICE_LANGUAGE[language] })
}

const picturesOf = ({ shapes }: Slide): Uint8Array[] =>
  shapes.flatMap((shape) => (shape.form === 'picture' ? shape.png : []))

function presentation({ width, height, slides }: Deck): OfficePart {
  const ids = slides.map((_, i) => `<p:sldId id="${FIRST_SLIDE_ID + i}" r:id="s${i + 1}"/>`)
  return {
    path: 'ppt/presentation.xml',
    type: `${TYPE}.presentation.main+xml`,
    content:
      `<p:presentation ${NAMESPACES}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="r1"/></p:sldMasterIdLst>` +
      `<p:notesMasterIdLst><p:notesMasterId r:id="r2"/></p:notesMasterIdLst><p:sldIdLst>${ids.join('')}</p:sldIdLst>` +
      `<p:sldSz cx="${emu(width)}" cy="${emu(height)}"/><p:notesSz cx="${NOTES_SIZE.width}" cy="${NOTES_SIZE.height}"/>` +
      '</p:presentation>',
    relations: [
      { id: 'r1', kind: 'slideMaster', to: MASTER },
      { id: 'r2', kind: 'notesMaster', to: NOTES_MASTER },
      { id: 'r3', kind: 'theme', to: theme(1) },
      ...slides.map((_, i) => ({ id: `s${i + 1}`, kind: 'slide', to: slide(i + 1) })),
    ],
  }
}

function slideParts(deck: Deck, content: Slide, n: number, pictures: readonly Uint8Array[]): OfficePart[] {
  const own = [...new Set(picturesOf(content))]
  const context = {
    language: deck.language,
    look: deck.look,
    pictureId: (png: Uint8Array) => `r${own.indexOf(png) + 1 + OWN_RELATIONS}`,
  }
  const shapes = content.shapes.map((shape, i) => shapeXml(shape, i + 2, context)).join('')
  const page: OfficePart = {
    path: slide(n),
    type: `${TYPE}.slide+xml`,
    content:
      `<p:sld ${NAMESPACES}><p:cSld>${shapeTree(shapes)}</p:cSld>` +
      '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>',
    relations: [
      { id: 'r1', kind: 'slideLayout', to: LAYOUT },
      ...(content.notes.length ? [{ id: 'r2', kind: 'notesSlide', to: notes(n) }] : []),
      ...own.map((png) => ({
        id: context.pictureId(png),
        kind: 'image',
        to: media(pictures.indexOf(png) + 1),
      })),
    ],
  }
  return content.notes.length ? [page, notesPart(deck, content, n)] : [page]
}

function notesPart({ look, language }: Deck, content: Slide, n: number): OfficePart {
  const paragraphs = content.notes.map((text) => ({
    runs: [{ text, points: NOTES_POINTS, colour: look.ink }],
  }))
  const words = placeholder(
    3,
    'Notes',
    'type="body" idx="1"',
    NOTES_PLACES.words,
    paragraphsXml(paragraphs, language),
  )
  return {
    path: notes(n),
    type: `${TYPE}.notesSlide+xml`,
    content:
      `<p:notes ${NAMESPACES}><p:cSld>${shapeTree(slideImage(2) + words)}</p:cSld>` +
      '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>',
    relations: [
      { id: 'r1', kind: 'notesMaster', to: NOTES_MASTER },
      { id: 'r2', kind: 'slide', to: slide(n) },
    ],
  }
}
