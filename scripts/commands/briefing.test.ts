import { describe, expect, it } from 'vitest'
import type { CliAtlas, CliLists } from '../lib/cli-atlas'
import { CliError } from '../lib/cli-error'
import { askBriefing, formatOf } from './briefing'

/** Nothing in it is reached by a question that is refused. */
const ATLAS = { entities: [] } as unknown as CliAtlas & CliLists

describe('briefing', () => {
  it('takes the format from the name of the file', () => {
    expect([formatOf('x.docx'), formatOf('简报/诸暨.PPTX')]).toEqual(['docx', 'pptx'])
  })

  it.each(['x.pdf', 'x', 'docx'])('refuses the file name %s in one sentence', (out) => {
    expect(() => formatOf(out)).toThrow(CliError)
    expect(() => formatOf(out)).toThrow(/^--out [^\n]*$/)
  })

  it.each(['杭州', '诸暨市,新昌县'])('refuses the district %s in one sentence', async (district) => {
    const asked = askBriefing(ATLAS, { district, lang: 'zh' })
    await expect(asked).rejects.toThrow(CliError)
    await expect(asked).rejects.toThrow(/^--district[^\n]*$/)
  })

  it('says when a district has no outline', async () => {
    const asked = askBriefing(ATLAS, { district: '诸暨市', lang: 'zh' })
    await expect(asked).rejects.toThrow(CliError)
    await expect(asked).rejects.toThrow('Zhuji has no outline.')
  })
})
