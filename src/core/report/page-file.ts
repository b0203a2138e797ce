/** A saved page: its settings and the view it was made of, as JSON that a person can read and change. */
import type { BilingualText } from '../domain/text'
import type { SnapshotSettings } from './page-settings'
import { checkSnapshotSettings } from './page-settings'

export interface SavedPage {
  readonly settings: SnapshotSettings
  /** What stands after `#` in the address. */
  readonly view: string
}

export const PAGE_FILE_FORMAT = 'yuetu-page'
const VERSION = 1
const KEYS = ['format', 'version', 'settings', 'view']

/** A file that is no saved page; `say` is one sentence: where, and what is wrong. */
export class PageFileError extends Error {
  override readonly name = 'PageFileError'
  readonly say: BilingualText
  constructor(say: BilingualText) {
    super(say.en)
    this.say = say
  }
}

export const writePageFile = ({ settings, view }: SavedPage): string =>
  `${JSON.stringify({ format: PAGE_FILE_FORMAT, version: VERSION, settings, view }, null, 2)}\n`

/** Reads what `writePageFile` wrote, also where settings were left out. Throws `PageFileError`. */
export function readPageFile(text: string): SavedPage {
  const file = objectIn(jsonOf(text))
  if (!file)
    throw new PageFileError({
      zh: '版面文件应是一个 JSON 对象，从 { 开始。',
      en: 'A page file is one JSON object, beginning with {.',
    })
  if (file['format'] !== PAGE_FILE_FORMAT)
    throw fault('format', `应为 "${PAGE_FILE_FORMAT}"`, `should be "${PAGE_FILE_FORMAT}"`)
  if (file['version'] !== VERSION)
    throw fault(
      'version',
      `只认得版本 ${VERSION}，此文件可能来自更新的图集`,
      `only version ${VERSION} is known; the file may come from a newer atlas`,
    )
  const unknown = Object.keys(file).find((key) => !KEYS.includes(key))
  if (unknown) throw fault(unknown, '不认识这一项', 'is not known')
  const { view = '' } = file
  if (typeof view !== 'string') throw fault('view', '应为文字', 'should be a text')
  const settings = objectIn(file['settings'] ?? {})
  if (!settings) throw fault('settings', '应是一个 JSON 对象', 'should be a JSON object')
  const read = checkSnapshotSettings(settings)
  if (read.fault) {
    const { path, say } = read.fault
    throw fault(path ? `settings.${path}` : 'settings', say.zh, say.en)
  }
  return { settings: read.settings, view }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    const { message } = error as Error
    throw new PageFileError({
      zh: `不是完整的 JSON，不像“保存版面”得到的文件（${message}）。`,
      en: `it is not whole JSON, so not a file from “Save layout” (${message}).`,
    })
  }
}

const objectIn = (value: unknown): Record<string, unknown> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null

const fault = (path: string, zh: string, en: string): PageFileError =>
  new PageFileError({ zh: `版面文件的 ${path}：${zh}。`, en: `The page file's ${path}: ${en}.` })
