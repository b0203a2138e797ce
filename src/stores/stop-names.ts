import { shallowRef } from 'vue'
import type { Language } from '../core/domain/text'

/** English names of stops and gates, known once the network is loaded. */
const english = shallowRef<Readonly<Record<string, string>>>({})

export function learnStopNames(names: Readonly<Record<string, string>> = {}): void {
  english.value = names
}

/** The name of a stop; in English with the characters one reads on its sign: `Shaoxing North (绍兴北)`. */
export function stopIn(name: string, language: Language): string {
  const known = english.value[name]
  return language === 'zh' || !known ? name : `${known} (${name.replace(/[（(].*$/, '')})`
}
