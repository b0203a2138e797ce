import { expect, it } from 'vitest'
import { checkShapes } from '../lib/check-shapes'
import { readSourceData } from '../lib/data-folder'

it('the shapes of data/ are valid', async () => {
  const problems = await checkShapes(readSourceData())
  expect(problems.map((p) => `${p.file}: ${p.id}: ${p.reason}`)).toEqual([])
})
