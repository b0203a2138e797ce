/** What PostGIS itself says of shapes: plain statements in degrees and on the ellipsoid, none of our adapter's. */
import type { Geometry, Position } from 'geojson'
import type { Sql } from 'postgres'
import type { DistrictShapes } from '../../src/core/analysis/derive'
import type { DistrictName } from '../../src/core/domain/district'
import { DISTRICT_NAMES } from '../../src/core/domain/district'
import type { AreaGeometry, LineGeometry } from '../../src/core/domain/geometry'

/** Edges straight in degrees, as GeoJSON has them, become geodesics that are as good as the same. */
const STEP_DEG = 0.002
/** At this length the two are 6 cm apart. */
const EDGE_DEG = 0.02

const VERBS = { intersection: 'st_intersection', difference: 'st_difference', union: 'st_union' } as const
export type OverlayVerb = keyof typeof VERBS

const shape = (parameter: string): string =>
  `st_makevalid(st_geomfromgeojson(${parameter}), 'method=structure keepcollapsed=false')`

const km2 = (area: string): string => `st_area(st_segmentize(${area}, ${STEP_DEG})::geography) / 1e6`

const json = (geometry: Geometry): string => JSON.stringify(geometry)

/** Size of what two areas (WGS84) share, leave or cover, km². */
export async function overlayKm2(
  sql: Sql,
  verb: OverlayVerb,
  a: AreaGeometry,
  b: AreaGeometry,
): Promise<number> {
  const how = `${VERBS[verb]}(${shape('$1::text')}, ${shape('$2::text')})`
  const [row] = await sql.unsafe<[{ km2: number }]>(`select ${km2(how)} as km2`, [json(a), json(b)])
  return row.km2
}

/** What each pair of two lists of areas shares, km², where it is more than a square metre; by `a b`. */
export async function sharedKm2(
  sql: Sql,
  a: readonly AreaGeometry[],
  b: readonly AreaGeometry[],
): Promise<Map<string, number>> {
  const list = (parameter: string) =>
    `(select (n - 1)::int as n, ${shape('g')} as g from unnest(${parameter}::text[]) with ordinality as t (g, n))`
  const rows = await sql.unsafe<{ a: number; b: number; km2: number }[]>(
    `with l as materialized ${list('$1')}, r as materialized ${list('$2')}, pairs as materialized
       (select l.n as a, r.n as b, st_intersection(l.g, r.g) as g from l join r on st_intersects(l.g, r.g))
     select * from (select a, b, ${km2('g')} as km2 from pairs where st_dimension(g) = 2) x where km2 > 1e-6`,
    [a.map(json), b.map(json)],
  )
  return new Map(rows.map((row) => [`${row.a} ${row.b}`, row.km2]))
}

/** Length of a line and size of an area (WGS84), km and km². */
export async function geographyKm(sql: Sql, line: LineGeometry): Promise<number> {
  const [row] = await sql<[{ km: number }]>`
    select st_length(st_geomfromgeojson(${json(line)}::text)::geography) / 1000 as km`
  return row.km
}

export async function geographyKm2(sql: Sql, area: AreaGeometry): Promise<number> {
  const [row] = await sql.unsafe<[{ km2: number }]>(`select ${km2(shape('$1::text'))} as km2`, [json(area)])
  return row.km2
}

/** Length of the part of a line that lies in an area, km. */
export async function insideKm(sql: Sql, line: LineGeometry, area: AreaGeometry): Promise<number> {
  const part = `st_intersection(st_geomfromgeojson($1::text), ${shape('$2::text')})`
  const [row] = await sql.unsafe<[{ km: number }]>(
    `select st_length(st_segmentize(${part}, ${STEP_DEG})::geography) / 1000 as km`,
    [json(line), json(area)],
  )
  return row.km
}

/**
 * Geodesic distance of positions to the points and edges of a shape (WGS84), metres. Edge by edge: of several
 * `ST_Distance` takes the one that is nearest on a sphere, which is up to 0.3 % farther than the nearest.
 */
export async function distancesM(
  sql: Sql,
  positions: readonly Position[],
  to: Geometry,
): Promise<readonly number[]> {
  const rows = await sql.unsafe<{ m: number }[]>(
    `with given as (select st_segmentize(st_geomfromgeojson($1::text), ${EDGE_DEG}) as g),
       edges as materialized (
         select (st_dumpsegments(g)).geom::geography as g from given where st_dimension(g) > 0
         union all select g::geography from given where st_dimension(g) = 0)
     select min(st_distance(st_point(x, y)::geography, edges.g)) as m
     from unnest($2::float8[], $3::float8[]) with ordinality as p (x, y, n), edges group by n order by n`,
    [json(to), positions.map((p) => p[0]!), positions.map((p) => p[1]!)],
  )
  return rows.map((row) => row.m)
}

/** The districts that contain each position, in the usual order. */
export async function districtNamesOfPoints(
  sql: Sql,
  positions: readonly Position[],
  districts: DistrictShapes,
): Promise<DistrictName[][]> {
  const found = positions.map((): DistrictName[] => [])
  for (const name of DISTRICT_NAMES) {
    const rows = await sql.unsafe<{ n: number }[]>(
      `with d as materialized (select st_geomfromgeojson($1::text) as g)
       select (n - 1)::int as n from unnest($2::float8[], $3::float8[]) with ordinality as p (x, y, n), d
       where st_contains(d.g, st_setsrid(st_point(x, y), 4326)) order by n`,
      [json(districts.get(name)!), positions.map((p) => p[0]!), positions.map((p) => p[1]!)],
    )
    for (const { n } of rows) found[n]!.push(name)
  }
  return found
}
