/** One stream of drawing instructions, and the resources of its page. */
import type { Matrix } from './matrix'
import type { PdfObjects, PdfRef } from './objects'
import { addObject, num, refText } from './objects'
import type { SvgElement } from './svg-read'
import type { Typesetter } from './typesetter'

/** What the streams of one page share. */
export interface PageKit {
  readonly objects: PdfObjects
  readonly type: Typesetter
  /** Elements of the page's SVG that others name. */
  readonly definitions: ReadonlyMap<string, SvgElement>
  /** Pictures by the address that `<image>` gives. */
  readonly pictures: ReadonlyMap<string, PdfRef>
  /** The page's own resource dictionary, written last. */
  readonly resources: PdfRef
  readonly entries: Record<'ExtGState' | 'XObject' | 'Pattern', Map<string, string>>
}

export interface Surface {
  readonly kit: PageKit
  readonly out: string[]
  /** From where the drawing is now to where its stream began. */
  readonly toStart: Matrix
}

export const emptyEntries = (): PageKit['entries'] => ({
  ExtGState: new Map(),
  XObject: new Map(),
  Pattern: new Map(),
})

/** Write the page's resources, once everything is drawn. */
export function writeResources({ objects, type, resources, entries }: PageKit): void {
  const more = Object.entries(entries).map(
    ([kind, named]) => `/${kind} << ${[...named].map(([name, value]) => `/${name} ${value}`).join(' ')} >>`,
  )
  addObject(objects, `<< /Font << ${type.fonts} >> ${more.join(' ')} >>`, resources)
}

/** The name of an object in the page's resources. */
export function named({ entries }: PageKit, kind: 'XObject' | 'Pattern', ref: PdfRef): string {
  const name = `${kind[0]}${ref}`
  entries[kind].set(name, refText(ref))
  return name
}

/** The name of a graphics state with these opacities. */
export function opacityState({ entries }: PageKit, fill: number, stroke: number): string {
  const [ca, CA] = [fill, stroke].map((v) => num(Math.min(1, Math.max(0, v))))
  const name = `G${ca}_${CA}`.replaceAll('.', 'p')
  entries.ExtGState.set(name, `<< /ca ${ca} /CA ${CA} >>`)
  return name
}

export const cm = (matrix: Matrix): string => `${matrix.map((v) => Number(v.toFixed(6))).join(' ')} cm`
