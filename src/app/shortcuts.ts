import { THEME_IDS } from '../catalogue/themes'
import type { ThemeId } from '../catalogue/themes'
import type { Panel } from '../stores/view'

/** What the keys do. */
export interface ShortcutActions {
  search(): void
  theme(id: ThemeId): void
  panel(panel: Panel): void
  report(): void
  book(): void
  home(): void
  escape(): void
  help(): void
  /** Back (-1) or forward (1) through the changes of the view. */
  step(by: -1 | 1): void
}

const PANEL_KEYS: Record<string, Panel> = { l: 'legend', f: 'find', r: 'read', a: 'ask' }

/** Listen for the atlas's keys; keys typed into a field are left alone. Returns a stop function. */
export function listenToKeys(actions: ShortcutActions): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.altKey || document.querySelector('dialog[open]')) return
    if (event.ctrlKey || event.metaKey) return withModifier(event, actions)
    if (event.key === 'Escape') return actions.escape()
    if (isTyping(event.target)) return
    const key = event.key.toLowerCase()
    const panel = PANEL_KEYS[key]
    const theme = /^\d$/.test(key) ? THEME_IDS[(Number(key) + 9) % 10] : undefined
    if (panel) actions.panel(panel)
    else if (theme) actions.theme(theme)
    else if (key === 'e') actions.report()
    else if (key === 'b') actions.book()
    else if (key === 'h') actions.home()
    else if (key === '?') actions.help()
    else if (key === '/') actions.search()
    else return
    event.preventDefault()
  }
  window.addEventListener('keydown', onKey)
  return () => window.removeEventListener('keydown', onKey)
}

/** Search from anywhere; undo and redo walk the history, where every change of the view is an entry. */
function withModifier(event: KeyboardEvent, actions: ShortcutActions): void {
  const key = event.key.toLowerCase()
  if (key === 'k') actions.search()
  else if (key === 'z' && !isTyping(event.target)) actions.step(event.shiftKey ? 1 : -1)
  else return
  event.preventDefault()
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('input:not([type=radio], [type=checkbox], [type=range]), textarea, select')
