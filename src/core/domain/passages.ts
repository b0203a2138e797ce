import type { EvidenceFile } from './atlas'
import type { Passage } from './passage'
import { searchForm, searchWords } from './search-text'
import type { Standing } from './section-index'
import { taskId } from './task'

/** What a passage speaks of. */
export interface Subject {
  readonly form: 'entity' | 'system' | 'policy' | 'indicator' | 'task' | 'conflict'
  readonly id: string
  readonly name: string
  readonly nameEn: string
}

/** A passage with what it is evidence of, and the text it can be found by. */
export interface FoundPassage extends Passage {
  readonly of: Subject
  readonly text: string
}

/** Every passage of the atlas with what it speaks of. `namesOf` gives the text an entity can be found by. */
export function allPassages(
  all: Standing,
  evidence: EvidenceFile['evidence'],
  namesOf: (id: string) => string,
): FoundPassage[] {
  const found = (of: Subject, passages: readonly Passage[], names = ''): FoundPassage[] =>
    passages.map(({ doc, section, quote }) => ({
      doc,
      section,
      quote,
      of,
      text: searchForm([of.name, of.nameEn, names, quote.replace(/\s+/gu, '')].join(' ')),
    }))
  const subject = (form: Subject['form'], { id, name, nameEn }: Omit<Subject, 'form'>): Subject => ({
    form,
    id,
    name,
    nameEn,
  })
  return [
    ...all.entities.flatMap((e) =>
      found(subject('entity', e), evidence[e.id]?.mentions ?? [], namesOf(e.id)),
    ),
    ...all.systems.flatMap((s) => found(subject('system', s), [s, ...(s.also ?? [])])),
    ...all.policies.flatMap((p) => found(subject('policy', p), p.mentions)),
    ...all.indicators.flatMap((i) => found(subject('indicator', i), i.points)),
    ...all.tasks.flatMap((t) =>
      found(
        { form: 'task', id: taskId(t.row), name: t.title, nameEn: t.titleEn },
        t.quotes.map(({ quote }) => ({ doc: 'tasks-2023', section: String(t.row), quote })),
      ),
    ),
    ...all.conflicts.flatMap((c) =>
      found({ form: 'conflict', id: c.id, name: c.say, nameEn: c.sayEn }, c.evidence),
    ),
  ]
}

/** The passages that hold every one of the words, parted by spaces; the same words of one thing once. */
export function findPassages(passages: readonly FoundPassage[], words: string): FoundPassage[] {
  const wanted = searchWords(words)
  if (!wanted.length) return []
  const seen = new Set<string>()
  return passages.filter((p) => {
    if (!wanted.every((word) => p.text.includes(word))) return false
    const key = `${p.of.form} ${p.of.id} ${p.doc} ${p.section} ${p.quote}`
    return !seen.has(key) && seen.add(key)
  })
}
