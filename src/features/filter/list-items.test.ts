import { describe, expect, it } from 'vitest'
import type { Entity } from '../../core/domain/entity'
import { listItems } from './list-items'

const entity = (id: string, districts: Entity['districts']): Entity =>
  ({ id, name: id, districts, kind: 'project' }) as unknown as Entity

const list = [entity('road', ['越城区', '柯桥区']), entity('hall', ['柯桥区']), entity('policy', [])]

describe('the list', () => {
  it('stands as it is', () => {
    expect(listItems(list, false).map((i) => i.key)).toEqual(['road', 'hall', 'policy'])
  })

  it('puts an entity in two districts under both, and the rest under none', () => {
    expect(listItems(list, true).map((i) => i.key)).toEqual([
      '越城区',
      '越城区/road',
      '柯桥区',
      '柯桥区/road',
      '柯桥区/hall',
      'none',
      'none/policy',
    ])
  })

  it('heads each district with its own count', () => {
    const headings = listItems(list, true).filter((i) => i.kind === 'heading')
    expect(headings.map((h) => h.count)).toEqual([1, 2, 1])
  })
})
