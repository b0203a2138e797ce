import type { ResultClass, ResultTone } from '../core/analysis/result'
import type { Appearance } from './palette'
import { rampColors } from './ramp'

/** Kept, not kept, not to be said: apart in lightness as well as in hue, so that they hold in grey and for any eye. */
const TONES: Record<Appearance, Record<ResultTone, string>> = {
  light: { good: '#2a78b8', bad: '#9c2a1e', unsaid: '#d8c9a0' },
  dark: { good: '#7cc0ef', bad: '#e0604a', unsaid: '#8d8466' },
}

/** The colours of an answer's classes, in their order: of judgements their own, else steps along the ramp. */
export function classColors(classes: readonly ResultClass[], appearance: Appearance): string[] {
  const ramp = rampColors(classes.length || 1, appearance)
  return classes.map(({ tone }, i) => (tone ? TONES[appearance][tone] : ramp[i]!))
}
