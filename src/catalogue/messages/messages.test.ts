import { describe, expect, it } from 'vitest'
import { DISTRICTS } from '../../core/domain/district'
import { DOCUMENT } from '../../core/domain/document'
import { KIND } from '../../core/domain/kind'
import { STATUS } from '../../core/domain/status'
import { SYMBOLS } from '../symbols'
import { THEMES } from '../themes'
import { en } from './en'
import { zh } from './zh'

/** What the functions among the words may be called with: words, one, many, a list. */
const ARGUMENTS: readonly unknown[] = ['0', 1, 2000, ['0', '0']]

/** What a function says for each argument that it can take. */
function sayings(say: (...args: unknown[]) => unknown): string[] {
  return ARGUMENTS.flatMap((argument) => {
    try {
      const text = say(argument, argument, argument, argument)
      return typeof text === 'string' ? [text] : []
    } catch {
      return []
    }
  })
}

/** Every text of a tree by its path. */
function textsOf(node: unknown, path = ''): [path: string, text: string][] {
  if (typeof node === 'string') return [[path, node]]
  if (typeof node === 'function') return sayings(node as () => unknown).map((text) => [`${path}()`, text])
  return Object.entries(node as object).flatMap(([key, child]) =>
    textsOf(child, path ? `${path}.${key}` : key),
  )
}

/** The texts of one language in a tree of bilingual texts. */
function bilingual(node: unknown, language: 'zh' | 'en', path = ''): [string, string][] {
  if (!node || typeof node !== 'object') return []
  if ('zh' in node && 'en' in node) return [[path, (node as { zh: string; en: string })[language]]]
  return Object.entries(node).flatMap(([key, child]) => bilingual(child, language, `${path}.${key}`))
}

const TABLES = { THEMES, SYMBOLS, KIND, STATUS, DOCUMENT, DISTRICTS }
const chinese = [...textsOf(zh), ...bilingual(TABLES, 'zh')]
const english = [...textsOf(en), ...bilingual(TABLES, 'en')]

/** The switch to the other language is written in that language. */
const SWITCH = 'app.languageSwitch'

const HAN = String.raw`\p{Script=Han}`
const HALF_WIDTH_AT_HAN = new RegExp(`${HAN}\\s?[,.;:!?()]|[,;:!?()]${HAN}`, 'u')
const FULL_WIDTH_OR_HAN = new RegExp(`${HAN}|[，。；：！？（）、《》]`, 'u')

const where = (texts: readonly [string, string][], wrong: (text: string) => boolean) =>
  texts.filter(([path, text]) => path !== SWITCH && wrong(text)).map(([path, text]) => `${path}: ${text}`)

describe('the words of the interface', () => {
  it('have the same places in both languages', () => {
    const paths = (words: object) => new Set(textsOf(words).map(([path]) => path))
    expect(paths(en)).toEqual(paths(zh))
  })

  it('are never empty, nor begin or end as if something were missing', () => {
    const missing = /^$|undefined|NaN|\[object|null/
    expect(where([...chinese, ...english], (text) => missing.test(text.trim()))).toEqual([])
  })

  it('are English in English', () => {
    expect(where(english, (text) => FULL_WIDTH_OR_HAN.test(text))).toEqual([])
  })

  it('have full-width punctuation in Chinese', () => {
    expect(where(chinese, (text) => HALF_WIDTH_AT_HAN.test(text))).toEqual([])
  })

  it('leave a space between Chinese and figures that are put in', () => {
    const counts = [zh.find.count(3, 2), zh.ask.within(30), zh.ask.insideCount(4), zh.entity.section('7')]
    expect(counts.filter((text) => /\p{Script=Han}\d|\d\p{Script=Han}/u.test(text))).toEqual([])
  })

  it('say rows of a table as rows, and a section as it is printed', () => {
    expect([zh.entity.section('129'), en.entity.section('129')]).toEqual(['第 129 行', 'row 129'])
    expect([zh.entity.section('1–158'), en.entity.section('1–158')]).toEqual(['第 1–158 行', 'rows 1–158'])
    expect([zh.entity.section('二（一）2'), en.entity.section('专栏9')]).toEqual(['二（一）2', '专栏9'])
  })
})

describe('the checks themselves', () => {
  it('see a slip', () => {
    for (const slip of ['绍兴,柯桥', '绍兴(柯桥', '好. ', '一:二'])
      expect(HALF_WIDTH_AT_HAN.test(slip)).toBe(true)
    for (const fine of ['2(2)+6+N、其他', '如 2,5。', '比例 1:500', '绍兴（柯桥）']) {
      expect(HALF_WIDTH_AT_HAN.test(fine)).toBe(false)
    }
    for (const slip of ['one，two', '图']) expect(FULL_WIDTH_OR_HAN.test(slip)).toBe(true)
    expect(chinese.length).toBeGreaterThan(200)
  })
})
