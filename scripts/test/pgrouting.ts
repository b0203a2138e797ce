/** The reach graph in a database, and pgRouting's answers on it. */
import type { ReservedSql } from 'postgres'
import type { Graph } from '../../src/core/analysis/reach/graph'

/** A node of its own, joined to each start by what it takes to get there. */
const SOURCE = -1
const BEYOND_ALL = 1e9
/** Edges from there are numbered beyond those of the graph. */
const FIRST_START_ID = 1_000_000

/** Put a graph's open links, with their minutes, into a temporary table `edges`. */
export async function sendGraph(own: ReservedSql, graph: Graph, minutes: Float64Array): Promise<void> {
  await own`drop table if exists edges`
  await own`create temp table edges (id int, source bigint, target bigint, cost float8)`
  const open = [...graph.links.keys()].filter((link) => Number.isFinite(minutes[link]))
  await own`insert into edges select * from unnest(
    ${open}::int[],
    ${open.map((link) => graph.links[link]!.from)}::bigint[],
    ${open.map((link) => graph.links[link]!.to)}::bigint[],
    ${open.map((link) => minutes[link]!)}::float8[])`
}

/**
 * Least minutes at every node by `pgr_drivingDistance` (Dijkstra's algorithm), from starts that are
 * reached after the given minutes; Infinity where there is no way.
 */
export async function pgRoutingMinutes(own: ReservedSql, starts: Float64Array): Promise<Float64Array> {
  const reached = [...starts.keys()].filter((node) => Number.isFinite(starts[node]))
  await own`delete from edges where source = ${SOURCE}`
  await own`insert into edges select ${FIRST_START_ID}::int + n, ${SOURCE}, n, cost
    from unnest(${reached}::bigint[], ${reached.map((node) => starts[node]!)}::float8[]) as s (n, cost)`
  const rows = await own<{ node: string; minutes: number }[]>`
    select node, agg_cost as minutes
    from pgr_drivingdistance('select id, source, target, cost from edges', ${SOURCE}::bigint, ${BEYOND_ALL}::float8, true)`
  const answer = new Float64Array(starts.length).fill(Infinity)
  for (const { node, minutes } of rows) if (Number(node) !== SOURCE) answer[Number(node)] = minutes
  return answer
}
