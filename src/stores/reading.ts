import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import type { RegisteredDocument } from '../core/domain/document'
import type { FoundPassage } from '../core/domain/passages'
import { allPassages } from '../core/domain/passages'
import type { SectionIndex } from '../core/domain/section-index'
import { sectionIndex } from '../core/domain/section-index'
import { usePlan } from './plan'
import { useView } from './view'

/** The pages one reads in: each shows the whole body of knowledge from another side. */
export const PAGES = [
  'documents',
  'changes',
  'systems',
  'districts',
  'tasks',
  'indicators',
  'conflicts',
] as const
export type ReadingPage = (typeof PAGES)[number]

/** What is open on the page of systems where platforms of several documents stand side by side. */
export const PLATFORM_YEARS = 'platform-years'

/** The lists one reads in. */
const LISTS = ['systems', 'policies', 'indicators', 'tasks', 'conflicts'] as const

/** What is being read: a page, and what on it is open (a section key, a system, a district, a row …). */
export const useReading = defineStore('reading', () => {
  const plan = usePlan()
  const view = useView()
  const page = ref<ReadingPage>('documents')
  const subject = ref('')

  const documents = computed<readonly RegisteredDocument[]>(() => plan.evidence?.documents ?? [])
  /** Everything the atlas holds; complete once `needAll` is done. */
  const standing = computed(() => ({
    entities: plan.entities,
    systems: plan.lists.systems,
    policies: plan.lists.policies,
    indicators: plan.lists.indicators,
    tasks: plan.lists.tasks,
    conflicts: plan.lists.conflicts,
  }))
  const index = computed<SectionIndex>(() => sectionIndex(standing.value))
  const passages = computed<readonly FoundPassage[]>(() =>
    allPassages(standing.value, plan.evidence?.evidence ?? {}, (id) => {
      const entity = plan.byId.get(id)
      return entity ? plan.searchTextOf(entity) : ''
    }),
  )

  /** Evidence and every list, loaded when somebody begins to read. */
  const needAll = (): Promise<unknown> => Promise.all([plan.needEvidence(), plan.needLists(...LISTS)])

  /** Turn to a page, and to something on it. */
  function open(wanted: ReadingPage, what = ''): void {
    page.value = wanted
    subject.value = what
    view.panel = 'read'
  }

  watch(
    () => Boolean(view.panel === 'read' && plan.loader),
    (reading) => reading && plan.want('evidence', ...LISTS),
    { immediate: true },
  )
  return { page, subject, documents, index, passages, standing, open, needAll }
})
