import { expect, it } from 'vitest'
import { checkDoubts } from '../lib/check-doubts'
import { readSourceData } from '../lib/data-folder'
import { readAcceptedDoubts } from '../lib/doubts/accepted'
import { doubtKey } from '../lib/doubts/doubt'

it('what was accepted is still doubtful: an entry that has become needless is taken out', async () => {
  const accepted = readAcceptedDoubts()
  const doubts = new Set((await checkDoubts(readSourceData(), accepted)).map(doubtKey))
  expect(accepted.map(doubtKey).filter((key) => !doubts.has(key))).toEqual([])
})
