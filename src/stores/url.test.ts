import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { APPEARANCES } from '../catalogue/palette'
import { THEME_IDS } from '../catalogue/themes'
import { CHANGES } from '../core/domain/change'
import { DISTRICT_NAMES } from '../core/domain/district'
import { DOC_IDS } from '../core/domain/document'
import { slug } from '../core/domain/entity-arbitraries'
import { NO_FILTER } from '../core/domain/filter'
import { KINDS } from '../core/domain/kind'
import { STATUSES } from '../core/domain/status'
import { LANGUAGES } from '../core/domain/text'
import { anyQuestion } from './shared-question-arbitraries'
import type { SharedView } from './url'
import { DEFAULT_VIEW, readAddress, unreadIn, writeAddress } from './url'
import { PAGES } from './reading'
import { PANELS } from './view'

const decimals = (max: number, digits: number) =>
  fc.integer({ min: -max * 10 ** digits, max: max * 10 ** digits }).map((n) => n / 10 ** digits)

/** Any view; its camera has the decimals that an address keeps. */
const shared: fc.Arbitrary<SharedView> = fc.record({
  camera: fc.record({
    center: fc.tuple(decimals(180, 4), decimals(85, 4)),
    zoom: decimals(22, 2).map(Math.abs),
  }),
  theme: fc.constantFrom(...THEME_IDS),
  filter: fc.record({
    districts: fc.shuffledSubarray([...DISTRICT_NAMES]),
    systems: fc.uniqueArray(slug, { maxLength: 3 }),
    kinds: fc.shuffledSubarray(KINDS),
    statuses: fc.shuffledSubarray([...STATUSES]),
    docs: fc.shuffledSubarray([...DOC_IDS]),
    sections: fc.uniqueArray(fc.constantFrom('fyp-14:专栏9', 'report-2020:一、1', 'tasks-2023:129'), {
      maxLength: 3,
    }),
    change: fc.option(
      fc.record({
        from: fc.constantFrom('report-2020', 'fyp-14'),
        to: fc.constantFrom('tasks-2023', 'ronghang-2024'),
        of: fc.shuffledSubarray(CHANGES),
      }),
    ),
    place: fc.constantFrom('any', 'placed', 'unplaced'),
    words: fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', '杭州　铁路', 'a=b&c#d%20', '100%', '+ +', '诸暨 G60', '绍兴（柯桥）', '𠮷'),
    ),
  }),
  entity: fc.option(slug),
  panel: fc.option(fc.constantFrom(...PANELS)),
  question: fc.option(anyQuestion),
  reading: fc.record({
    page: fc.constantFrom(...PAGES),
    subject: fc.constantFrom('', 'fyp-14:专栏9', 'report-2020:一、1', '柯桥区', '129', 'a/b'),
  }),
  language: fc.constantFrom(...LANGUAGES),
  appearance: fc.constantFrom(...APPEARANCES),
})

describe('the address of a view', () => {
  it('brings the view back, whatever it is', () => {
    fc.assert(
      fc.property(shared, (view) => {
        expect(readAddress(writeAddress(view))).toEqual(view)
      }),
      { numRuns: 250 },
    )
  })

  it('brings it back through a real address bar, and as pasted without its hash sign', () => {
    fc.assert(
      fc.property(shared, (view) => {
        const address = writeAddress(view)
        const bar = new URL(address, 'http://127.0.0.1:8080/')
        expect(readAddress(bar.hash)).toEqual(view)
        expect(readAddress(address.slice(1))).toEqual(view)
      }),
    )
  })

  it('keeps the camera to two decimals of zoom and four of a degree', () => {
    const camera = { center: [120.123456, 29.987654] as [number, number], zoom: 11.23456 }
    const read = readAddress(writeAddress({ ...DEFAULT_VIEW, camera }))
    expect(read.camera).toEqual({ center: [120.1235, 29.9877], zoom: 11.23 })
  })

  it('leaves out what is as it always is', () => {
    expect(writeAddress(DEFAULT_VIEW)).toBe('#')
    expect(writeAddress({ ...DEFAULT_VIEW, theme: 'rail' })).toBe('#theme=rail')
    const filter = { ...NO_FILTER, districts: ['柯桥区', '诸暨市'] as const, words: '' }
    expect(writeAddress({ ...DEFAULT_VIEW, filter, panel: null })).toBe('#district=柯桥区,诸暨市&panel=none')
  })

  it('can be read by people, and holds no space that would cut a link', () => {
    const filter = { ...NO_FILTER, words: '杭绍甬 高速　公路' }
    const camera = { center: [120.5, 30] as [number, number], zoom: 10 }
    const address = writeAddress({ ...DEFAULT_VIEW, camera, theme: 'roads', filter })
    expect(address).toBe('#map=10/30.0000/120.5000&theme=roads&q=杭绍甬%20高速%E3%80%80公路')
    fc.assert(
      fc.property(shared, (view) => {
        expect(writeAddress(view)).not.toMatch(/[\s\p{C}"<>`]/u)
      }),
    )
  })
})

describe('reading an address', () => {
  it('takes an empty one as the view one begins with', () => {
    for (const empty of ['', '#', '#&', '#=', '&&']) expect(readAddress(empty)).toEqual(DEFAULT_VIEW)
  })

  it.each([
    'theme=atlantis',
    'theme=toString',
    'theme=__proto__',
    'map=here',
    'map=//',
    'map=10/30',
    'map=99/30/120',
    'map=10/89/120',
    'map=10/30/190',
    'map=NaN/NaN/NaN',
    'district=杭州市',
    'status=done,gone',
    'kind=constructor',
    'doc=fyp-13',
    'place=here',
    'lang=fr',
    'look=sepia',
    'panel=settings',
    'colour=red',
    'constructor=1',
    'entity=',
    'reach=by:boat',
    'buffer=around',
  ])('passes over %s', (garbage) => {
    expect(readAddress(`#${garbage}`)).toEqual(DEFAULT_VIEW)
    expect(readAddress(`#${garbage}&theme=rail`)).toEqual({ ...DEFAULT_VIEW, theme: 'rail' })
  })

  it.each([
    ['theme=atlantis&look=dark', [['theme', 'atlantis']]],
    [
      'district=柯桥区,柯桥县,&status=done',
      [
        ['district', '柯桥县'],
        ['status', 'done'],
      ],
    ],
    ['reach=from:hangzhou-east;by:boat;within:30', [['reach', 'by:boat']]],
    ['buffer=around', [['buffer', 'around']]],
    [
      'map=here&colour=red',
      [
        ['map', 'here'],
        ['colour', 'red'],
      ],
    ],
    ['', []],
    ['entity=&reach=usual&panel=none', []],
  ])('tells what it passes over in %s', (address, unread) => {
    expect(unreadIn(`#${address}`).map(({ name, text }) => [name, text])).toEqual(unread)
  })

  it('passes over nothing of what it has written', () => {
    fc.assert(
      fc.property(shared, (view) => {
        expect(unreadIn(writeAddress(view))).toEqual([])
      }),
    )
  })

  it('keeps the good values of a list beside bad ones, each once', () => {
    expect(readAddress('#district=柯桥区,杭州市,诸暨市,柯桥区,').filter.districts).toEqual([
      '柯桥区',
      '诸暨市',
    ])
  })

  it('takes broken percent signs as they stand', () => {
    expect(readAddress('#q=100%').filter.words).toBe('100%')
    expect(readAddress('#q=%E7%BB').filter.words).toBe('%E7%BB')
  })

  it('never throws, and what it gives can be written and read again', () => {
    const pair = fc
      .tuple(
        fc.constantFrom('map', 'theme', 'district', 'system', 'place', 'q', 'panel', 'entity', 'reach', 'x'),
        fc.string(),
      )
      .map(([name, value]) => `${name}=${value}`)
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pair).map((p) => p.join('&')),
        ),
        (text) => {
          const view = readAddress(`#${text}`)
          expect(THEME_IDS).toContain(view.theme)
          expect(readAddress(writeAddress(view))).toEqual(
            readAddress(writeAddress(readAddress(writeAddress(view)))),
          )
          expect(Number.isFinite(view.camera.zoom + view.camera.center[0] + view.camera.center[1])).toBe(true)
        },
      ),
      { numRuns: 250 },
    )
  })
})
