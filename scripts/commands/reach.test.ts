import { describe, expect, it } from 'vitest'
import { USUAL_REQUEST } from '../../src/core/analysis/reach/request'
import { CliError } from '../lib/cli-error'
import type { ReachOptions } from '../lib/reach-options'
import { requestOf } from '../lib/reach-options'

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

  it.each([
    [{ from: ['nowhere'] }, '--from: "nowhere" is neither lon,lat nor one of'],
    [{ from: ['120.5'] }, '--from: "120.5" is neither'],
    [{ ends: 'walk,boat' }, '--ends: "boat" is not one of walk, bike, taxi.'],
    [{ set: ['speed=3'] }, '--set: "speed" is not one of street-plain-kmh'],
    [{ set: ['walk-kmh'] }, '--set walk-kmh: "" is no number.'],
    [{ cell: 'fine' }, '--cell: "fine" is no number.'],
  ])('are refused with one sentence: %j', (options, sentence) => {
    expect(() => requestOf({ ...usual, ...options })).toThrow(CliError)
    expect(() => requestOf({ ...usual, ...options })).toThrow(sentence)
  })
})
