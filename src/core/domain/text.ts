/** A text in both languages of the atlas. */
export interface BilingualText {
  readonly zh: string
  readonly en: string
}

export const LANGUAGES = ['zh', 'en'] as const
export type Language = (typeof LANGUAGES)[number]
