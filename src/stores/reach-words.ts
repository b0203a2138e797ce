import type { MinutesAt } from '../core/analysis/reach/field'
import type { BilingualText } from '../core/domain/text'
import { both } from './both'

/** What is known of the time to a place, in words; the three ways of not knowing stay apart. */
export function sayMinutes(at: MinutesAt): BilingualText {
  switch (at.state) {
    case 'reached':
      return both((w) => `${w.entity.modelled} ${Math.round(at.minutes)} ${w.ask.minuteUnit}`)
    case 'unreachable':
      return both((w) => w.ask.unreachable)
    case 'not-modelled':
      return both((w) => w.ask.notModelled)
    case 'beyond-grid':
      return both((w) => w.ask.beyondGrid)
  }
}
