/** The page settings of an item: those of the recipe, of its template and layout, and its own, texts filled in. */
import { resolve } from 'node:path'
import type { SnapshotWish } from '../../../src/core/report/page-settings'
import { checkSnapshotSettings } from '../../../src/core/report/page-settings'
import { PAGE_TEMPLATES } from '../../../src/core/report/page-templates'
import type { TemplateId } from '../../../src/core/report/page-templates'
import type { RecipeText } from '../../../src/core/report/recipe'
import { recipeFault } from '../../../src/core/report/recipe'
import type { PlaceholderValues } from '../../../src/core/report/recipe-text'
import { fillText } from '../../../src/core/report/recipe-text'
import type { PackGround } from './pack'
import { logoFrom, savedPage } from './recipe-file'

/** Settings that are words of the reader. */
const TEXTS = ['title', 'subtitle', 'notes', 'sources', 'date', 'unit', 'author', 'reviewNumber']

export interface SettingsAsked {
  readonly settings?: Readonly<Record<string, unknown>> | undefined
  readonly template?: TemplateId | undefined
  /** A saved layout, beside the recipe. */
  readonly layout?: string | undefined
}

/**
 * What an item asks of its page, the later over the earlier: recipe, template, saved layout, item. The map shows the
 * districts of the view unless something says otherwise. Throws `RecipeError` that names `path`.
 */
export function itemSettings(
  { settings, template, layout }: SettingsAsked,
  values: PlaceholderValues,
  ground: Pick<PackGround, 'recipe' | 'dir' | 'language'>,
  path: string,
): SnapshotWish {
  const { recipe, dir, language } = ground
  const filled = (own: Readonly<Record<string, unknown>>, at: string) =>
    withWords(own, { values, language, dir, at })
  const saved = layout === undefined ? {} : savedPage(resolve(dir, layout)).settings
  const wish = {
    ground: 'districts',
    ...filled(recipe.settings, 'settings'),
    ...(template ? PAGE_TEMPLATES[template].wish : {}),
    ...saved,
    ...filled(settings ?? {}, `${path}.settings`),
  }
  const { fault } = checkSnapshotSettings(wish)
  if (fault)
    throw recipeFault(fault.path ? `${path}.settings.${fault.path}` : `${path}.settings`, `${fault.say.en}.`)
  return wish as SnapshotWish
}

interface Filling {
  readonly values: PlaceholderValues
  readonly language: PackGround['language']
  readonly dir: string
  readonly at: string
}

function withWords(
  settings: Readonly<Record<string, unknown>>,
  { values, language, dir, at }: Filling,
): Record<string, unknown> {
  const fill = (key: string, value: unknown): unknown => {
    const path = `${at}.${key}`
    if (key === 'logo' && typeof value === 'string') return logoFrom(value, dir, path)
    return TEXTS.includes(key) && isText(value) ? fillText(value, language, values, path) : value
  }
  return Object.fromEntries(Object.entries(settings).map(([key, value]) => [key, fill(key, value)]))
}

const isText = (value: unknown): value is RecipeText =>
  typeof value === 'string' || (typeof value === 'object' && value !== null && 'zh' in value && 'en' in value)
