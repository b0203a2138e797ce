import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { parseList, text } from '../../../src/core/domain/passage'
import { PROJECT_DIR } from '../data-folder'
import type { Doubt } from './doubt'
import { DOUBT_RULES } from './doubt'

/** A doubt that somebody has looked at: the place is right, for this reason. */
export interface AcceptedDoubt extends Pick<Doubt, 'rule' | 'ids'> {
  readonly reason: string
}

const FILE = 'accepted-doubts.json'

const accepted = v.strictObject({
  rule: v.picklist(DOUBT_RULES),
  ids: v.pipe(v.array(text), v.minLength(1)),
  reason: text,
})

/** Read the list; the error names the entry by its place and the field. */
export const parseAcceptedDoubts = (input: unknown): AcceptedDoubt[] => parseList(FILE, accepted, input, '')

/** `data/accepted-doubts.json` of the project at `root`; no file means none. Throws an `Error` of one sentence. */
export function readAcceptedDoubts(root = PROJECT_DIR): AcceptedDoubt[] {
  const path = join(root, 'data', FILE)
  return existsSync(path) ? parseAcceptedDoubts(JSON.parse(readFileSync(path, 'utf8'))) : []
}
