import { describe, expect, it } from 'vitest'
import { SYSTEMS_TOLD } from '../../src/catalogue/systems-told'
import { readSourceData } from '../lib/data-folder'

const { systems, records, policies, indicators } = readSourceData()

/** What the atlas must show, line by line; each is a row until it works. */
const MUST_SHOW: Record<string, readonly string[]> = {
  'key areas of integration': ['ronghang-key-area', 'district-roles'],
  'the four boards and their dossiers': ['ronghang-boards', 'two-adjacent-boards', 'board-linkong-dossier', 'board-south-bay-dossier', 'board-g60-dossier', 'board-zhufu-dossier'], // prettier-ignore
  'ten landmark works': ['landmark-works'],
  'eight actions': ['eight-actions'],
  'rail and the ways to the airport': ['rail-integrated-network', 'airport-access', 'ronghang-key-rail-projects', 'urban-rail-2021', 'rail-framework-2021'], // prettier-ignore
  expressways: ['expressway-trunks-east-west', 'expressway-trunks-north-south', 'expressway-early-stage', 'ronghang-key-road-projects'], // prettier-ignore
  'national and provincial roads': ['ronghang-national-roads', 'national-rural-roads'],
  'express roads': [
    'expressroad-network',
    'elevated-network',
    'city-smart-expressroads',
    'link-expressroads-2021',
  ],
  waterways: ['inland-waterways', 'two-locks-one-channel', 'ports'],
  'half an hour, and 336': ['half-hour-access', 'circle-336', 'fast-corridor'],
  innovation: ['innovation-corridor', 'labs-institutes', 'enclaves', 'four-labs'],
  'platforms across the years': ['platforms-2021', 'platforms-2023', 'platforms-2024', 'ten-thousand-mu'],
  'open platforms': ['national-open-platforms', 'bonded-zone-blocks'],
  'pioneer zones, key blocks, Jinghu': ['cooperation-zones', 'cooperation-zone-parts', 'hangshao-pioneer', 'key-blocks', 'key-block-parts', 'jinghu-core'], // prettier-ignore
  'towns and old towns': ['ancient-city', 'small-cities', 'ancient-towns', 'future-communities'],
  'industry communities and valleys': ['industry-communities', 'industry-valleys'],
  'culture and poetry': ['cultural-corridor', 'poetry-road', 'poetry-golden-routes', 'poetry-landmarks'],
  tourism: ['tourism-corridors', 'mountain-sports-belt', 'study-routes', 'scenic-resorts'],
  'hills, water, green': ['jishan-jianshui', 'ecology-corridors', 'greenways', 'water-network'],
  'energy, hospitals, schools': ['energy-grid', 'provincial-hospitals', 'health-facilities', 'education'],
  'Asian Games': ['asian-games-seven-actions', 'asian-games-tasks', 'asian-games-venues', 'asian-games-24'],
  'progress of 2023': ['tasks-2023', 'major-transport-projects', 'transport-early-2023', 'rail-projects'],
  'tables and aims': ['table-1', 'table-2', 'targets-2020', 'targets-2023', 'targets-2027', 'outlook-2035'],
  'circles of minutes': ['circle-15-expressway', 'circle-15-office', 'circle-15-culture', 'circle-15-elderly', 'circle-15-rescue', 'circle-convenience'], // prettier-ignore
}

/** How many things of any form a system holds. */
const sizeOf = (id: string): number =>
  [records, policies, indicators].reduce(
    (n, list) => n + list.filter((x) => x.systems.includes(id)).length,
    0,
  )

describe('the systems', () => {
  it.each(Object.entries(MUST_SHOW))('show %s', (_, ids) => {
    expect(ids.filter((id) => !systems.some((s) => s.id === id))).toEqual([])
    expect(ids.filter((id) => sizeOf(id) === 0)).toEqual([])
  })

  it('are told by a theme, or are a part of one that is', () => {
    const told = Object.values(SYSTEMS_TOLD).flat()
    const missing = told.filter((id) => !systems.some((s) => s.id === id))
    const parts = systems.flatMap((s) => (told.includes(s.id) ? (s.parts ?? []) : []))
    const untold = Object.values(MUST_SHOW)
      .flat()
      .filter((id) => !told.includes(id) && !parts.includes(id))
    expect({ missing, untold }).toEqual({ missing: [], untold: [] })
  })

  it('hold as many things as their document counts, where it lists them', () => {
    const short = systems.filter(
      ({ id, stated, parts = [] }) => stated.complete && sizeOf(id) + parts.length < (stated.count ?? 0),
    )
    expect(short.map((s) => s.id)).toEqual([])
  })

  it('are never empty rows', () => {
    const empty = systems.filter(({ id, parts = [] }) => sizeOf(id) + parts.length === 0)
    expect(empty.map((s) => s.id)).toEqual([])
  })
})
