import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { en } from '../catalogue/messages/en'
import type { Messages } from '../catalogue/messages/zh'
import { zh } from '../catalogue/messages/zh'
import type { BilingualText } from '../core/domain/text'
import { useView } from './view'

/** The words of the current language. */
export function useWords(): ComputedRef<Messages> {
  const view = useView()
  return computed(() => (view.language === 'zh' ? zh : en))
}

/** Picks the current language out of a text in both, and a name out of an entity's two. */
export function usePick() {
  const view = useView()
  return {
    /** A heading and what it says, with the colon of the language. */
    pair: (title: string, value: string): string => `${title}${view.language === 'zh' ? '：' : ': '}${value}`,
    /** Several names in a row. */
    list: (parts: readonly string[]): string => parts.join(view.language === 'zh' ? '、' : ', '),
    say: (text: BilingualText): string => text[view.language],
    /** Why something failed: in the current language where the error has words for it. */
    sayOf: (error: Error & { say?: BilingualText }): string => error.say?.[view.language] ?? error.message,
    nameOf: (thing: { name: string; nameEn: string }): string =>
      view.language === 'zh' ? thing.name : thing.nameEn,
  }
}
