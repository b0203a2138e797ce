import { en } from '../catalogue/messages/en'
import type { Messages } from '../catalogue/messages/zh'
import { zh } from '../catalogue/messages/zh'
import type { BilingualText } from '../core/domain/text'

/** Words of the interface in both languages, for what is kept while the language changes. */
export const both = (pick: (words: Messages) => string): BilingualText => ({ zh: pick(zh), en: pick(en) })
