import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { RegisteredDocument } from './document'
import type { Heading } from './outline'
import { headingsOf, keysUnder } from './outline'
import { liesIn } from './passage'

const register = new URL('../../../seeds/register.json', import.meta.url)
const documents = JSON.parse(readFileSync(register, 'utf8')) as RegisteredDocument[]

const outlined = (...sections: string[]) =>
  headingsOf({ id: 'fyp-14', outline: sections.map((section) => ({ section, title: `题${section}` })) })
const covered = (headings: readonly Heading[], keys: readonly string[]) =>
  headings.filter((h) => keys.some((key) => liesIn(h.key, key))).map((h) => h.section)

describe('the headings of a document', () => {
  it('stand as deep as their numbers say', () => {
    const depths = { 前言: 0, 二: 0, 十二: 0, '二（一）': 1, '一、1': 1, 专栏9: 1, 表1: 1, '二（一）2': 2, '二（一）表': 2 } // prettier-ignore
    expect(outlined(...Object.keys(depths)).map((h) => h.depth)).toEqual(Object.values(depths))
  })

  it('carry their key and title', () =>
    expect(outlined('二')).toEqual([{ key: 'fyp-14:二', section: '二', title: '题二', depth: 0 }]))
})

describe('the keys under a heading', () => {
  const headings = outlined('一', '一（一）', '二', '二（一）', '二（一）1', '专栏1', '二（二）', '十', '十二', '专栏12', '结语') // prettier-ignore
  const under = (section: string) =>
    keysUnder(
      headings,
      headings.find((h) => h.section === section)!,
    )

  it('are few: boxes are named, what carries the number is not', () => {
    expect(under('二')).toEqual(['fyp-14:二', 'fyp-14:专栏1'])
    expect(under('二（一）')).toEqual(['fyp-14:二（一）'])
    expect(under('专栏1')).toEqual(['fyp-14:专栏1'])
    expect(under('结语')).toEqual(['fyp-14:结语'])
  })

  it('cover what stands below and nothing else', () => {
    expect(covered(headings, under('二'))).toEqual(['二', '二（一）', '二（一）1', '专栏1', '二（二）'])
    expect(covered(headings, under('十'))).toEqual(['十'])
    expect(covered(headings, under('十二'))).toEqual(['十二', '专栏12'])
  })
})

describe.each(documents.map((d) => [d.id, headingsOf(d)] as const))('the outline of %s', (_, headings) => {
  it('has every key once', () => expect(new Set(headings.map((h) => h.key)).size).toBe(headings.length))

  it('is covered once by the headings of each depth that stand highest', () => {
    const tops = headings.filter((h) => h.depth === Math.min(...headings.map((x) => x.depth)))
    const all = tops.flatMap((top) => covered(headings, keysUnder(headings, top)))
    expect(all).toEqual(headings.map((h) => h.section))
  })

  it('is covered, heading by heading, by what follows until one stands as high', () => {
    headings.forEach((heading, i) => {
      const rest = headings.slice(i + 1)
      const end = rest.findIndex((h) => h.depth <= heading.depth)
      const below = [heading, ...rest.slice(0, end < 0 ? undefined : end)].map((h) => h.section)
      expect(covered(headings, keysUnder(headings, heading))).toEqual(below)
    })
  })
})
