import type { Geometry } from 'geojson'
import { toWkb } from './write-wkb'

/** Shapes one after the other, from memory or from a file as it is read. */
export type Stream<T> = Iterable<T> | AsyncIterable<T>

/** What goes to the database at once: so many shapes or so much text, whichever comes first. */
const MOST_SHAPES = 1000
const MOST_LETTERS = 4_000_000

/** Shapes as lists of hex WKB, each of a size that memory and one statement bear. */
export async function* inBatches(shapes: Stream<Geometry>): AsyncGenerator<string[]> {
  let batch: string[] = []
  let letters = 0
  for await (const shape of shapes) {
    const wkb = toWkb(shape)
    batch.push(wkb)
    letters += wkb.length
    if (batch.length < MOST_SHAPES && letters < MOST_LETTERS) continue
    yield batch
    batch = []
    letters = 0
  }
  if (batch.length) yield batch
}

/** All of a stream, where it is known to fit. */
export async function collected<T>(stream: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of stream) all.push(item)
  return all
}
