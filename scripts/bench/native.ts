/** Our engine beside native GEOS (in PostGIS) and pgRouting, in one run and on one machine. */
import type { Polygon } from 'geojson'
import type { Sql } from 'postgres'
import { geosEngine } from '../../src/adapters/geos/engine'
import { connectPostgis } from '../../src/adapters/postgis/connect'
import { postgisEngine } from '../../src/adapters/postgis/engine'
import { areaKm2 } from '../../src/core/analysis/area'
import { packAreas, packPoints } from '../../src/core/analysis/packed-areas'
import { inHalves, pointsInAreas } from '../../src/core/analysis/points-in-areas'
import type { PlanarEngine } from '../../src/core/analysis/engine'
import { valuesWith } from '../../src/core/analysis/reach/assumptions'
import { weigh } from '../../src/core/analysis/reach/graph'
import { settle } from '../../src/core/analysis/reach/shortest'
import { readSourceData } from '../lib/data-folder'
import { startPostgres } from '../lib/postgres'
import { reachModel } from '../lib/reach-model'
import { pgRoutingMinutes, sendGraph } from '../test/pgrouting'
import type { BenchRow } from './bench'
import { benchText, measure } from './bench'
import { randomNumbers, randomPosition, wavyAreas } from './made-up-layers'
import { secondFinder } from './node-worker'

const AREAS = 1000
const CORNERS = 60
const CORNERS_OF_TARGETS = 500
const CORNERS_OF_PIECES = 32
const POINTS = 1_000_000
const ROUNDS = 5
const ROUNDS_OF_POINTS = 3
const ROUNDS_OF_GRAPH = 40

/** The rows as text, or one sentence where there is no PostgreSQL to measure against. */
export async function benchNative(): Promise<string> {
  const server = await startPostgres()
  if (!server) return '          skipped: no PostgreSQL with PostGIS and pgRouting here'
  try {
    const sql = await connectPostgis(server.url)
    const rows = [...(await benchOverlay(sql)), ...(await benchPoints(sql)), ...(await benchGraph(sql))]
    await sql.end()
    return benchText(rows)
  } finally {
    await server.stop()
  }
}

/** Two layers of a thousand areas: project, index, intersect, measure. */
async function benchOverlay(sql: Sql): Promise<BenchRow[]> {
  const [a, b] = [wavyAreas(AREAS, CORNERS, 1), wavyAreas(AREAS, CORNERS, 2)]
  const sizeWith = async (engine: PlanarEngine) =>
    (await engine.overlay(a, b)).reduce((km2, piece) => km2 + areaKm2(piece.geometry), 0)
  const [geos, postgis] = [await geosEngine(), postgisEngine(sql)]
  await sendLayer(sql, 'left_areas', a)
  await sendLayer(sql, 'right_areas', b)
  const native = 'overlap of 2 × 1,000 areas, native GEOS on tables that are there'
  return measure(
    [
      {
        job: native,
        run: () => sql`
          with l as materialized (select n, st_transform(g, 4549) as g from left_areas),
            r as materialized (select st_transform(g, 4549) as g from right_areas)
          select sum(st_area(st_intersection(l.g, r.g))) from l join r on st_intersects(l.g, r.g)`,
      },
      {
        job: 'overlap of 2 × 1,000 areas, engine geos',
        against: native,
        aimRatio: 1.6,
        run: () => sizeWith(geos),
      },
      {
        job: 'overlap of 2 × 1,000 areas, engine postgis there and back',
        against: native,
        run: () => sizeWith(postgis),
      },
    ],
    ROUNDS,
    1,
  )
}

/** A million points counted in a thousand areas of 500 corners, held against the faster of two native ways. */
async function benchPoints(sql: Sql): Promise<BenchRow[]> {
  const areas = wavyAreas(AREAS, CORNERS_OF_TARGETS, 3)
  const random = randomNumbers(4)
  const points = Array.from({ length: POINTS }, () => randomPosition(random))
  await sendLayer(sql, 'targets', areas)
  await sql`create table points as
    select st_setsrid(st_point(x, y), 4490) as g from unnest(
      ${points.map((p) => p[0])}::float8[], ${points.map((p) => p[1])}::float8[]) as p (x, y)`
  await sql`create index on points using gist (g)`
  await sql`create table pieces as select n, st_subdivide(g, ${CORNERS_OF_PIECES}::int) as g from targets`
  await sql`create index on pieces using gist (g)`
  await sql`vacuum analyze points`
  await sql`vacuum analyze pieces`
  const job = 'a million points in 1,000 areas'
  /** Areas outside, so that each is prepared once; a plain join takes the points first and is six times as slow. */
  const countIn = (table: string) =>
    sql`select t.n, l.inside from ${sql(table)} t
      cross join lateral (select count(*) as inside from points p where st_contains(t.g, p.g)) l`
  const second = secondFinder()
  const measured = await measure(
    [
      { job: `${job}, native GEOS, area by area over an index of the points`, run: () => countIn('targets') },
      {
        job: `${job}, native GEOS, by pieces of ${CORNERS_OF_PIECES} corners over that index`,
        run: () => countIn('pieces'),
      },
      { job: `${job}, one worker`, run: () => pointsInAreas(packPoints(points), packAreas(areas)) },
      {
        job: `${job}, two workers`,
        aimRatio: 0.5,
        run: () => inHalves(second.find)(packPoints(points), packAreas(areas)),
      },
    ],
    ROUNDS_OF_POINTS,
    1,
  )
  const [byArea, byPiece, ...ours] = measured as [BenchRow, BenchRow, ...BenchRow[]]
  const fastest = byArea.medianMs <= byPiece.medianMs ? byArea : byPiece
  const rows = [byArea, byPiece, ...ours.map((row) => ({ ...row, against: fastest.job }))]
  await second.end()
  return rows
}

/** Minutes at every road node from one of them. */
async function benchGraph(sql: Sql): Promise<BenchRow[]> {
  const model = reachModel(readSourceData())
  const { graph } = model.roads
  const minutes = weigh(graph, valuesWith(model.assumptions), 3)
  const starts = new Float64Array(graph.nodes.length).fill(Infinity)
  starts[0] = 0
  const own = await sql.reserve()
  await sendGraph(own, graph, minutes)
  const size = `${graph.nodes.length} nodes and ${graph.links.length} links`
  const there = `minutes over ${size}, pgRouting there and back`
  const rows = await measure(
    [
      { job: there, run: () => pgRoutingMinutes(own, starts) },
      {
        job: `minutes over ${size}, here`,
        against: there,
        aimRatio: 1,
        run: () => settle(graph, minutes, starts.slice()),
      },
    ],
    ROUNDS_OF_GRAPH,
  )
  own.release()
  return rows
}

async function sendLayer(sql: Sql, table: string, areas: readonly Polygon[]): Promise<void> {
  await sql.unsafe(
    `create table ${table} as select n, st_setsrid(st_geomfromgeojson(g), 4490) as g
      from unnest($1::text[]) with ordinality as t (g, n)`,
    [areas.map((area) => JSON.stringify(area))],
  )
  await sql.unsafe(`create index on ${table} using gist (g)`)
  await sql.unsafe(`analyze ${table}`)
}
