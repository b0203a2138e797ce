/** What every deck stands on: a master, one layout with a title, and a master for notes. */
import { emu } from './units'
import { DRAWING } from './theme'
import { OFFICE_RELATION } from './package'

export const PRESENTATION = 'http://schemas.openxmlformats.org/presentationml/2006/main'
export const NAMESPACES = `xmlns:a="${DRAWING}" xmlns:r="${OFFICE_RELATION}" xmlns:p="${PRESENTATION}"`

/** Portrait sheets that notes are printed on, EMU: what PowerPoint itself sets. */
export const NOTES_SIZE = { width: 6_858_000, height: 9_144_000 }

/** The tree of shapes of a slide, a layout or a master. */
export const shapeTree = (shapes: string): string =>
  '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>' +
  '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm>' +
  `</p:grpSpPr>${shapes}</p:spTree>`

const COLOURS =
  'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" ' +
  'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"'

const BACKGROUND =
  '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'

export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A place for something, EMU, and the paragraphs in it. */
export const placeholder = (
  id: number,
  name: string,
  sort: string,
  { x, y, width, height }: Rectangle,
  paragraphs = '<a:p/>',
): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>` +
  `<p:nvPr><p:ph ${sort}/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="${x}" y="${y}"/>` +
  `<a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>` +
  `<p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs}</p:txBody></p:sp>`

const style = (tag: string, points: number, bold = false): string =>
  `<p:${tag}><a:lvl1pPr algn="l"><a:buNone/><a:defRPr sz="${points * 100}"${bold ? ' b="1"' : ''}>` +
  '<a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/>' +
  `</a:defRPr></a:lvl1pPr></p:${tag}>`

/** Where a new slide's title goes: a strip along the top. */
function titleStrip(width: number, height: number): Rectangle {
  const margin = Math.min(width, height) * 0.06
  return { x: emu(margin), y: emu(margin), width: emu(width - 2 * margin), height: emu(height * 0.08) }
}

export const masterXml = (width: number, height: number): string =>
  `<p:sldMaster ${NAMESPACES}><p:cSld>${BACKGROUND}` +
  `${shapeTree(placeholder(2, 'Title', 'type="title"', titleStrip(width, height)))}</p:cSld><p:clrMap ${COLOURS}/>` +
  '<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="r1"/></p:sldLayoutIdLst>' +
  `<p:txStyles>${style('titleStyle', 24, true)}${style('bodyStyle', 14)}${style('otherStyle', 14)}</p:txStyles></p:sldMaster>`

export const layoutXml = (width: number, height: number): string =>
  `<p:sldLayout ${NAMESPACES} type="titleOnly" preserve="1"><p:cSld name="Title">` +
  `${shapeTree(placeholder(2, 'Title', 'type="title"', titleStrip(width, height)))}</p:cSld>` +
  '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>'

const { width: W, height: H } = NOTES_SIZE
/** Where notes show their slide and their words. */
export const NOTES_PLACES = {
  slide: { x: W * 0.1, y: H * 0.08, width: W * 0.8, height: W * 0.45 },
  words: { x: W * 0.1, y: H * 0.48, width: W * 0.8, height: H * 0.44 },
}

export const slideImage = (id: number): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>` +
  '<p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>' +
  `<a:off x="${NOTES_PLACES.slide.x}" y="${NOTES_PLACES.slide.y}"/><a:ext cx="${NOTES_PLACES.slide.width}" cy="${NOTES_PLACES.slide.height}"/>` +
  '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:sp>'

export const notesMasterXml = (): string =>
  `<p:notesMaster ${NAMESPACES}><p:cSld>${BACKGROUND}` +
  `${shapeTree(slideImage(2) + placeholder(3, 'Notes', 'type="body" idx="1"', NOTES_PLACES.words))}</p:cSld>` +
  `<p:clrMap ${COLOURS}/>${style('notesStyle', 11)}</p:notesMaster>`
