import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { anEntity } from '../core/domain/entity-arbitraries'
import { useAddressFaults } from './address-faults'
import { usePlan } from './plan'

const told = () => useAddressFaults().faults.map(({ name, text }) => `${name} ${text}`)

/** The atlas arrives. */
function load(): void {
  const plan = usePlan()
  plan.entities = [anEntity({ id: 'known' })]
  plan.lists.systems = [{ id: 'boards' } as never]
}

beforeEach(() => setActivePinia(createPinia()))

describe('the faults of an address', () => {
  it('are told at once where it cannot be read, and ids when the atlas is there', async () => {
    const looked = useAddressFaults().look('#theme=atlantis&entity=gone&system=boards,nets')
    expect(told()).toEqual(['theme atlantis'])
    load()
    await looked
    expect(told()).toEqual(['theme atlantis', 'entity gone', 'system nets'])
    useAddressFaults().forget()
    expect(told()).toEqual([])
  })

  it('are none where everything is known', async () => {
    load()
    await useAddressFaults().look('#theme=rail&entity=known&system=boards')
    expect(told()).toEqual([])
  })

  it('are those of the last address, and stay closed once they are', async () => {
    const first = useAddressFaults().look('#entity=gone')
    const second = useAddressFaults().look('#entity=known')
    load()
    await Promise.all([first, second])
    expect(told()).toEqual([])
  })
})
