import { beforeAll, expect, it } from 'vitest'
import { randomNumbers, randomPosition, wavyAreas } from '../bench/made-up-layers'
import { describeWithDatabase } from './with-database'

const AREAS = 200
const POINTS = 20_000

/** The recipe of `src/adapters/postgis/README.md`: both layers cut up by cells, each cell a partition of its own. */
describeWithDatabase('layers cut up by grid cell', (database) => {
  beforeAll(async () => {
    const { sql } = database()
    const random = randomNumbers(4)
    const points = Array.from({ length: POINTS }, () => randomPosition(random))
    for (const [table, seed] of [['zones', 1], ['plots', 2]] as const) {
      const areas = wavyAreas(AREAS, 60, seed).map((area) => JSON.stringify(area))
      await sql.unsafe(
        `create table ${table} as select n::int, st_setsrid(st_geomfromgeojson(g), 4490) as g
          from unnest($1::text[]) with ordinality as t (g, n)`,
        [areas],
      )
    } // prettier-ignore
    await sql`create table places as select st_setsrid(st_point(x, y), 4490) as g
      from unnest(${points.map((p) => p[0])}::float8[], ${points.map((p) => p[1])}::float8[]) as p (x, y)`
    await sql.unsafe(`
      create table cells as
        select row_number() over ()::int as cell, st_makeenvelope(x / 5.0, y / 5.0, (x + 1) / 5.0, (y + 1) / 5.0, 4490) as box
        from generate_series(598, 607) x, generate_series(145, 153) y;
      create table zones_by_cell (cell int, n int, g geometry) partition by list (cell);
      create table plots_by_cell (cell int, n int, g geometry) partition by list (cell);
      create table places_by_cell (cell int, g geometry) partition by list (cell);
      do $$ declare c int; begin
        for c in select cell from cells loop
          execute format('create table zones_%1$s partition of zones_by_cell for values in (%1$s)', c);
          execute format('create table plots_%1$s partition of plots_by_cell for values in (%1$s)', c);
          execute format('create table places_%1$s partition of places_by_cell for values in (%1$s)', c);
        end loop;
      end $$;
      insert into zones_by_cell select cell, n, st_intersection(g, box) from zones join cells on st_intersects(g, box);
      insert into plots_by_cell select cell, n, st_intersection(g, box) from plots join cells on st_intersects(g, box);
      insert into places_by_cell select cell, g from places join cells on st_x(g) >= st_xmin(box) and st_x(g) < st_xmax(box)
        and st_y(g) >= st_ymin(box) and st_y(g) < st_ymax(box)`)
  })

  it('share what the whole layers share', async () => {
    const size = 'sum(st_area(st_intersection(z.g, p.g)::geography)) / 1e6'
    const [whole] = await database().sql.unsafe<[{ km2: number }]>(
      `select ${size} as km2 from zones z join plots p on st_intersects(z.g, p.g)`,
    )
    const [cells] = await database().sql.unsafe<[{ km2: number }]>(
      `select ${size} as km2 from zones_by_cell z join plots_by_cell p on z.cell = p.cell and st_intersects(z.g, p.g)`,
    )
    expect(whole.km2).toBeGreaterThan(500)
    // On the ellipsoid the cut edges are geodesics, in the cut they were straight in degrees.
    expect(Math.abs(cells.km2 / whole.km2 - 1)).toBeLessThan(1e-6)
  })

  it('count every point once', async () => {
    const count = async (from: string) => {
      const [row] = await database().sql.unsafe<[{ count: number }]>(`select count(*)::int from ${from}`)
      return row.count
    }
    expect(await count('places_by_cell')).toBe(POINTS)
    expect(
      await count('zones_by_cell z join places_by_cell p on z.cell = p.cell and st_contains(z.g, p.g)'),
    ).toBe(await count('zones z join places p on st_contains(z.g, p.g)'))
  })
})
