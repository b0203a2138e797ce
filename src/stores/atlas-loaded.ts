import { watch } from 'vue'
import { usePlan } from './plan'

/** Once the atlas is there; systems come last, after the entities. */
export function atlasLoaded(): Promise<void> {
  const plan = usePlan()
  const isThere = () => plan.systems.length > 0
  if (isThere()) return Promise.resolve()
  return new Promise((resolve) => {
    const stop = watch(isThere, () => {
      stop()
      resolve()
    })
  })
}
