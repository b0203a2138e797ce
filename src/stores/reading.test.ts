import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import type { AtlasLoader } from '../adapters/files/load-atlas'
import { aMention, anEntity } from '../core/domain/entity-arbitraries'
import { standingIn } from '../core/domain/section-index'
import { usePlan } from './plan'
import { useReading } from './reading'
import { useView } from './view'

const policy = {
  id: 'policy-one',
  name: '一网通办',
  nameEn: 'One network',
  systems: [],
  mentions: [aMention({ section: '二（一）2', quote: '推进一网通办' })],
}

/** A loader that counts what is asked of it. */
function fakeLoader() {
  const asked: string[] = []
  const loader = {
    evidence: async () => {
      asked.push('evidence')
      const mentions = [aMention({ quote: '加快萧山机场站建设' })]
      const position = { method: 'text-only', reason: '…' }
      return { evidence: { 'thing-one': { position, mentions } }, documents: [] }
    },
    list: async (name: string) => {
      asked.push(name)
      return name === 'policies' ? [policy] : []
    },
  }
  return { asked, loader: loader as unknown as AtlasLoader }
}

beforeEach(() => setActivePinia(createPinia()))

describe('reading', () => {
  it('brings evidence and lists when the panel is first turned to, not before', async () => {
    const { asked, loader } = fakeLoader()
    usePlan().loader = loader
    const reading = useReading()
    await nextTick()
    expect(asked).toEqual([])
    reading.open('systems', 'ronghang-boards')
    expect([reading.page, reading.subject, useView().panel]).toEqual(['systems', 'ronghang-boards', 'read'])
    await vi.waitFor(() => expect(usePlan().lists.policies).toHaveLength(1))
    expect(asked.toSorted()).toEqual(['conflicts', 'evidence', 'indicators', 'policies', 'systems', 'tasks'])
  })

  it('knows what stands in a section, drawn or not, and finds it by its words', async () => {
    const plan = usePlan()
    plan.loader = fakeLoader().loader
    plan.entities = [anEntity()]
    const reading = useReading()
    await reading.needAll()
    const standing = standingIn(reading.index, ['ronghang-2024:二（一）'])
    expect(standing.entities.map((e) => e.id)).toEqual(['thing-one'])
    expect(standing.policies.map((p) => p.id)).toEqual(['policy-one'])
    expect(reading.passages.map((p) => [p.of.form, p.quote])).toEqual([
      ['entity', '加快萧山机场站建设'],
      ['policy', '推进一网通办'],
    ])
  })
})
