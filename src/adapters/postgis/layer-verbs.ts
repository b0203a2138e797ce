/** The verbs on whole layers: streams in, streams out, never more than a batch of either in memory. */
import type { Geometry } from 'geojson'
import type { Sql } from 'postgres'
import type { BufferOptions, OverlayPiece } from '../../core/analysis/engine'
import { SLIVER_M2 } from '../../core/analysis/engine'
import type { AreaGeometry, LineGeometry } from '../../core/domain/geometry'
import type { Stream } from './batches'
import { inBatches } from './batches'
import { scaleOf, toDegrees, toPlane, validInPlane } from './plane-sql'
import { readAreas, readLines } from './read-wkb'
import { sendAreas, withWorkspace } from './work-tables'
import { toWkb } from './write-wkb'

const QUADRANT_SEGMENTS = 32
const ROWS_AT_ONCE = 500
/** Of the port, only these are mended before they are used. */
const IS_AREA = `geometrytype(shape) in ('POLYGON', 'MULTIPOLYGON')`

interface Row {
  readonly wkb: string | null
}

/** All that lies within `metres` of each shape (WGS84 degrees), in their order; null for a shape without ground. */
export async function* bufferLayer(
  sql: Sql,
  shapes: Stream<Geometry>,
  metres: number,
  { quadrantSegments = QUADRANT_SEGMENTS }: BufferOptions = {},
): AsyncGenerator<AreaGeometry | null> {
  const inPlane = `case when ${IS_AREA} then ${validInPlane('shape')} else ${toPlane('shape')} end`
  const buffer = `st_buffer(g, $2::float8 * ${scaleOf('g')}, $3::text)`
  const ask = `
    with given as (select n, wkb::geometry as shape from unnest($1::text[]) with ordinality as t (wkb, n)),
      ready as materialized (select n, ${inPlane} as g from given)
    select case when not st_isempty(g) then ${toDegrees(buffer)} end as wkb from ready order by n`
  yield* withWorkspace(sql, async function* (own) {
    for await (const batch of inBatches(shapes)) {
      const rows = await own.unsafe<Row[]>(ask, [batch, metres, `quad_segs=${quadrantSegments}`])
      for (const { wkb } of rows) yield wkb === null ? null : readAreas(wkb)
    }
  })
}

/** The part of each line that lies inside the area (both WGS84 degrees), in their order. */
export async function* linesInsideLayer(
  sql: Sql,
  lines: Stream<LineGeometry>,
  area: AreaGeometry,
): AsyncGenerator<LineGeometry | null> {
  const ask = `
    select ${toDegrees(`st_intersection(${toPlane('t.wkb::geometry')}, area.g)`)} as wkb
    from unnest($1::text[]) with ordinality as t (wkb, n), area order by t.n`
  yield* withWorkspace(sql, async function* (own) {
    await sendAreas(own, 'area', [area])
    const [{ known }] = await own.unsafe<[{ known: boolean }]>('select exists (select from area) as known')
    for await (const batch of inBatches(lines)) {
      if (!known) yield* batch.map(() => null)
      else for (const { wkb } of await own.unsafe<Row[]>(ask, [batch])) yield readLines(wkb!)
    }
  })
}

/** Every pair of two layers (WGS84 degrees) that shares more than `SLIVER_M2`, by place in the first, then in the second. */
export async function* overlayLayers(
  sql: Sql,
  a: Stream<AreaGeometry>,
  b: Stream<AreaGeometry>,
): AsyncGenerator<OverlayPiece> {
  // OFFSET 0: without it the planner would compute each piece twice.
  const ask = `
    select a, b, ${toDegrees('piece')} as wkb
    from (
      select l.n as a, r.n as b, st_intersection(l.g, r.g) as piece
      from lefts l join rights r on st_intersects(l.g, r.g) offset 0
    ) shared
    where st_area(piece) > ${SLIVER_M2} order by a, b`
  yield* withWorkspace(sql, async function* (own) {
    await sendAreas(own, 'lefts', a)
    await sendAreas(own, 'rights', b)
    for await (const rows of own.unsafe<(Row & { a: number; b: number })[]>(ask).cursor(ROWS_AT_ONCE)) {
      for (const { a, b, wkb } of rows) yield { a, b, geometry: readAreas(wkb!)! }
    }
  })
}

/** One shape (WGS84 degrees) that covers what any of the layer covers. */
export async function unionOfLayer(sql: Sql, areas: Stream<AreaGeometry>): Promise<AreaGeometry | null> {
  const answer = withWorkspace(sql, async function* (own) {
    await sendAreas(own, 'areas', areas)
    yield* await own.unsafe<Row[]>(`select ${toDegrees('st_union(g)')} as wkb from areas`)
  })
  for await (const { wkb } of answer) return wkb === null ? null : readAreas(wkb)
  return null
}

/** An area (WGS84 degrees) computed in the plane from one or two others by a piece of SQL on `a` and `b`. */
export async function areaOf(
  sql: Sql,
  how: string,
  shapes: readonly AreaGeometry[],
  ...values: number[]
): Promise<AreaGeometry | null> {
  const mended = ['a', 'b'].slice(0, shapes.length).map((name, i) => `${validInPlane(`$${i + 1}::text::geometry`)} as ${name}`) // prettier-ignore
  const answer = withWorkspace(sql, async function* (own) {
    const ask = `select ${toDegrees(how)} as wkb from (select ${mended.join()}) given`
    yield* await own.unsafe<Row[]>(ask, [...shapes.map(toWkb), ...values])
  })
  for await (const { wkb } of answer) return wkb === null ? null : readAreas(wkb)
  return null
}
