import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { MOST_VIEWS, shelveViews, shelvedViews } from '../../../adapters/storage/view-shelf'
import type { BookSettings, BookView } from '../../../core/report/book-wish'
import { DEFAULT_BOOK, isBookSheet } from '../../../core/report/book-wish'
import { currentView } from '../../../stores/url-sync'
import { writeAddress } from '../../../stores/url'
import { useSnapshot } from '../snapshot-store'
import { bookInputs } from './book-inputs'
import { composeBook } from './compose-book'
import type { DrawnMaps } from './drawn-maps'

/** The book being prepared. It outlives the dialog, and what is drawn of it too. */
export const useBook = defineStore('book', () => {
  const own = shallowRef<Omit<BookSettings, 'page' | 'views'>>(DEFAULT_BOOK)
  const sheet = shallowRef<Pick<BookSettings['page'], 'size' | 'orientation' | 'dpi' | 'mapAs'>>(
    DEFAULT_BOOK.page,
  )
  const views = shallowRef<readonly BookView[]>(shelvedViews())
  /** Did the browser take the views? */
  const kept = ref(true)
  /** Titles and maps of pages, by id. */
  const maps: DrawnMaps = new Map()

  /** Parts and words of the composed page; sheet and resolution of the book. */
  const settings = computed<BookSettings>(() => {
    const page = { ...useSnapshot().settings, ...sheet.value }
    return { ...own.value, views: views.value, page: isBookSheet(page.size) ? page : DEFAULT_BOOK.page }
  })
  const draft = computed(() => {
    const inputs = bookInputs(settings.value)
    return inputs && composeBook(settings.value, inputs)
  })

  const set = (part: Partial<Omit<BookSettings, 'page' | 'views'>>): void =>
    void (own.value = { ...own.value, ...part })
  const setSheet = (part: Partial<typeof sheet.value>): void =>
    void (sheet.value = { ...sheet.value, ...part })

  /** Leave a page out, or take it in again. */
  function toggle(id: string): void {
    const { leftOut } = own.value
    set({ leftOut: leftOut.includes(id) ? leftOut.filter((other) => other !== id) : [...leftOut, id] })
  }

  const isFull = computed(() => views.value.length >= MOST_VIEWS)
  function addView(title: string): void {
    const address = writeAddress({ ...currentView(), panel: null, appearance: 'light' }).replace(/^#/, '')
    keepViews([...views.value, { title, address }])
  }
  /** What is left out goes by number, so that it is asked for anew. */
  function removeView(index: number): void {
    keepViews(views.value.filter((_, i) => i !== index))
    set({ leftOut: own.value.leftOut.filter((id) => !id.startsWith('view-')) })
  }
  function keepViews(all: readonly BookView[]): void {
    views.value = all
    kept.value = shelveViews(all)
  }

  return { settings, sheet, draft, views, kept, isFull, maps, set, setSheet, toggle, addView, removeView }
})
