import { describe, expect, it } from 'vitest'
import { elementsIn, readSvg } from './svg-read'

describe('readSvg', () => {
  it('reads elements, attributes and words with their entities', () => {
    const root = readSvg(
      `<?xml version="1.0"?><!-- a > b --><svg a="1" b='&lt;&amp;&#x4e2d;&#22269;'><g/>x &gt; y<t>z</t></svg>`,
    )
    expect(root.attributes).toEqual({ a: '1', b: '<&中国' })
    expect(root.children.map((c) => (typeof c === 'string' ? c : c.name))).toEqual(['g', 'x > y', 't'])
    expect([...elementsIn(root)].map((e) => e.name)).toEqual(['svg', 'g', 't'])
  })
  it('takes style for attributes', () =>
    expect(readSvg('<svg style="fill: red; stroke:none"/>').attributes).toMatchObject({
      fill: 'red',
      stroke: 'none',
    }))
  it.each(['<svg><g></svg>', '<svg>', '<svg></g></svg>', '<svg a=1/>', ''])('refuses %s', (source) =>
    expect(() => readSvg(source)).toThrow('SVG'),
  )
})
