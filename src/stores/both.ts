import { en } from '../catalogue/messages/en'
import type { Messages } from '../catalogue/messages/zh'
import { zh } from '../catalogue/messages/zh'
import type { BilingualText, Language } from '../core/domain/text'

/** Words of the interface in both languages, for what is kept while the language changes. */
export const both = (pick: (words: Messages, language: Language) => string): BilingualText => ({
  zh: pick(zh, 'zh'),
  en: pick(en, 'en'),
})
