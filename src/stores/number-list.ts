import type { Messages } from '../catalogue/messages/zh'
import type { BilingualText } from '../core/domain/text'
import { both } from './both'

/** Numbers, rising and each once; or one sentence that says what to write instead. */
export type NumberList =
  | { readonly numbers: readonly number[]; readonly say?: undefined }
  | { readonly numbers?: undefined; readonly say: BilingualText }

interface Rules {
  readonly min: number
  readonly max: number
  /** What may follow a number: the unit's names. */
  readonly unit: RegExp
  readonly advice: (words: Messages) => string
}

/** More steps than this cannot be told apart by colour. */
export const MOST_STEPS = 8

/** Distances in km: numbers above 0 and up to 200, parted by commas, 、 ; or spaces; full-width is fine. */
export const readDistances = (text: string): NumberList =>
  readNumbers(text, { min: 0.01, max: 200, unit: /(km|公里|千米)$/i, advice: (w) => w.ask.badDistances })

/** Minutes: numbers from 1 to 180, written like distances. */
export const readMinutes = (text: string): NumberList =>
  readNumbers(text, { min: 1, max: 180, unit: /(minutes|mins?|分钟?)$/i, advice: (w) => w.ask.badMinutes })

function readNumbers(text: string, { min, max, unit, advice }: Rules): NumberList {
  const pieces = text
    .normalize('NFKC')
    .replace(/(\d)\s+(?=[a-z公千分])/gi, '$1')
    .split(/[\s,、;/]+/)
    .filter(Boolean)
  const bad = pieces.find((piece) => {
    const value = valueOf(piece, unit)
    return Number.isNaN(value) || value < min || value > max
  })
  if (bad !== undefined) return { say: both((w) => w.ask.cannotRead(bad) + advice(w)) }
  const numbers = [...new Set(pieces.map((piece) => valueOf(piece, unit)))].sort((a, b) => a - b)
  if (!numbers.length) return { say: both(advice) }
  if (numbers.length > MOST_STEPS) return { say: both((w) => w.ask.tooManySteps(numbers.length, MOST_STEPS)) }
  return { numbers }
}

function valueOf(piece: string, unit: RegExp): number {
  const digits = piece.replace(unit, '')
  return /^(\d+\.?\d*|\.\d+)$/.test(digits) ? Number(digits) : NaN
}
