import { describe, expect, it } from 'vitest'
import { madeUpModel, ORIGIN } from '../../src/core/analysis/reach/made-up-region'
import { anEntity } from '../../src/core/domain/entity-arbitraries'
import type { ReachRequest } from '../../src/core/analysis/reach/request'
import { USUAL_REQUEST } from '../../src/core/analysis/reach/request'
import { CliError } from '../lib/cli-error'
import type { ReachOptions } from '../lib/reach-options'
import { requestOf } from '../lib/reach-options'
import { promiseInputs } from './promises'
import { answerOf } from './reach'

const usual: ReachOptions = { scenario: 'built', mode: 'best', ends: 'walk,bike,taxi', cell: '250' }

describe('the options of yuetu reach', () => {
  it('ask for the usual request where none is given', () => {
    expect(requestOf(usual)).toEqual(USUAL_REQUEST)
  })

  it('take presets and positions as origins, and changes of the assumptions', () => {
    const { origins, changes, ends } = requestOf({
      ...usual,
      from: ['airport', '120.5,30.1'],
      ends: 'walk',
      set: ['walk-kmh=5.5', 'detour=1.4'],
    })
    expect(origins.map((origin) => origin.title.zh)).toEqual(['萧山机场', '120.5000, 30.1000'])
    expect(origins[1]!.at).toEqual([120.5, 30.1])
    expect(changes).toEqual({ 'walk-kmh': 5.5, detour: 1.4 })
    expect(ends).toEqual(['walk'])
  })

  it('take things of the atlas as origins, by id or by whole name', () => {
    const zone = anEntity({ id: 'zone-b', name: '滨海新区' })
    const twins = ['x', 'y'].map((id) => anEntity({ id, name: '高教园' }))
    const { anchor: _, ...nowhere } = anEntity({ id: 'port', name: '通用机场' })
    const atlas = [zone, ...twins, nowhere]
    const from = (text: string) => requestOf({ ...usual, from: [text] }, atlas).origins[0]
    expect(from('zone-b')).toMatchObject({ id: 'zone-b', at: zone.anchor })
    expect(from('滨海新区')?.id).toBe('zone-b')
    expect(() => from('通用机场')).toThrow(
      '--from: "通用机场" has no place on the map; give lon,lat instead.',
    )
    expect(() => from('高教园')).toThrow('--from: "高教园" is the name of x and y: give the id of one.')
  })

  it('ask for the network of a year, or of today with chosen lines', () => {
    expect(requestOf({ ...usual, year: '2027' })).toEqual({ ...USUAL_REQUEST, network: { year: 2027 } })
    expect(requestOf({ ...usual, lines: 'a,b' })).toEqual({
      ...USUAL_REQUEST,
      network: { plus: ['a', 'b'] },
    })
  })

  it.each([
    [
      { from: ['nowhere'] },
      '--from: "nowhere" is neither lon,lat, nor the id or whole name of anything in the atlas',
    ],
    [{ from: ['120.5'] }, '--from: "120.5" is neither'],
    [{ ends: 'walk,boat' }, '--ends: "boat" is not one of walk, bike, taxi.'],
    [{ set: ['speed=3'] }, '--set: "speed" is not one of street-plain-kmh'],
    [{ set: ['walk-kmh'] }, '--set walk-kmh: "" is no number.'],
    [{ cell: 'fine' }, '--cell: "fine" is no number.'],
    [{ year: '2030' }, '--year: "2030" is not one of 2020, 2022, 2024, 2027, 2035.'],
    [{ year: '2027', lines: 'metro-s2' }, '--year and --lines exclude each other'],
    [
      { year: '2027', scenario: 'planned' as const },
      '--scenario planned says which network, and so does --year.',
    ],
    [{ lines: ',' }, '--lines: name lines of the plan by id'],
  ])('are refused with one sentence: %j', (options, sentence) => {
    expect(() => requestOf({ ...usual, ...options })).toThrow(CliError)
    expect(() => requestOf({ ...usual, ...options })).toThrow(sentence)
  })
})

describe('the answer of yuetu reach', () => {
  const model = madeUpModel()
  const request: ReachRequest = { ...USUAL_REQUEST, origins: [ORIGIN], cellM: 500 }
  const inputsOf = (asked: Parameters<typeof answerOf>[3], of = request) =>
    answerOf(model, of, [15, 30], asked).inputs

  it('is bands, a comparison with another network, or a ranking', () => {
    expect(inputsOf({})).toMatchObject({ thresholdsMin: [15, 30] })
    expect(inputsOf({ compare: '2024' })).toMatchObject({
      before: { scenario: 'built', network: { year: 2024 } },
      after: request,
      thresholdMin: 30,
    })
    expect(inputsOf({ compare: 'railway,expressway' }, { ...request, scenario: 'planned' })).toMatchObject({
      before: { scenario: 'built', network: { plus: ['expressway', 'railway'] } },
      after: { scenario: 'planned' },
    })
    expect(inputsOf({ against: 'planned' })).toMatchObject({ before: { scenario: 'planned' } })
    expect(inputsOf({ rank: true }, { ...request, network: { year: 2027 } })).toMatchObject({
      network: { year: 2027 },
      thresholdMin: 30,
    })
  })

  it.each([
    [
      { compare: 'soon' },
      '--compare: "soon" is neither one of built, construction, planned, envisaged, nor one of the years 2020, 2022, 2024, 2027, 2035, nor lines of the plan',
    ],
    [{ compare: '2024', rank: true }, '--rank and --compare are two questions'],
  ])('is refused with one sentence: %j', (asked, sentence) => {
    expect(() => inputsOf(asked)).toThrow(sentence)
  })

  it('knows no line that is none of the plan', () => {
    expect(() => inputsOf({}, { ...request, network: { plus: ['nowhere'] } })).toThrow(
      '--lines: "nowhere" is no line of the plan',
    )
  })
})

describe('yuetu promises', () => {
  it('asks for one promise or all, of a network, with changes', () => {
    const asked = {
      scenario: 'built',
      promise: 'town-15',
      cell: '500',
      year: '2027',
      set: ['detour=1.4'],
    } as const
    expect(promiseInputs(asked)).toEqual({
      scenario: 'built',
      network: { year: 2027 },
      changes: { detour: 1.4 },
      cellM: 500,
      promise: 'town-15',
    })
  })
})
