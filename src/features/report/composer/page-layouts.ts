/** Layouts that outlive the page: as files, and under names in this browser. */
import { ref } from 'vue'
import { download } from '../../../adapters/files/download'
import { shelvePage, shelvedPages, unshelvePage } from '../../../adapters/storage/page-shelf'
import { snapshotFileName } from '../../../core/report/page-settings'
import { PageFileError, readPageFile, writePageFile } from '../../../core/report/page-file'
import { currentView, openAddress } from '../../../stores/url-sync'
import { writeAddress } from '../../../stores/url'
import { usePick, useWords } from '../../../stores/words'
import type { ComposedPage } from '../compose-page'
import { useSnapshot } from '../snapshot-store'
import { useComposer } from './composer-store'
import { fixedGround } from './pan-ground'

const EXTENSION = 'yuetu-page.json'
/** A page with the largest logo has a quarter of this. */
const MOST_BYTES = 2 * 1024 * 1024

export function useLayouts() {
  const snapshot = useSnapshot()
  const composer = useComposer()
  const t = useWords()
  const { say } = usePick()
  const shelf = ref(shelvedPages())

  /** The page as the text of a file. */
  function text(page: ComposedPage): string {
    const { settings } = snapshot
    const ground = settings.ground === 'screen' ? fixedGround(page.camera) : settings.ground
    const view = writeAddress(currentView()).replace(/^#/, '')
    return writePageFile({ settings: { ...settings, ground }, view })
  }

  function save(page: ComposedPage): void {
    const name = snapshotFileName(t.value.app.name, page.title, page.date, EXTENSION)
    download(new Blob([text(page)], { type: 'application/json' }), name)
    composer.say(t.value.composer.saved(name))
  }

  /** Open a file's text; one that cannot be read changes nothing. */
  function open(name: string, content: string): void {
    try {
      const { settings, view } = readPageFile(content)
      snapshot.set(settings, `open ${name}`)
      openAddress(view)
      composer.selected = null
      composer.say(t.value.composer.opened(name))
    } catch (error) {
      if (!(error instanceof PageFileError)) throw error
      composer.complain(t.value.composer.notRead(name) + say(error.say))
    }
  }

  async function openFile(file: File): Promise<void> {
    if (file.size > MOST_BYTES)
      return composer.complain(t.value.composer.tooLarge(file.name, Math.ceil(file.size / 1024 / 1024)))
    open(file.name, await file.text())
  }

  function keep(name: string, page: ComposedPage): void {
    const outcome = shelvePage({ name, text: text(page) })
    shelf.value = shelvedPages()
    if (outcome === 'kept') composer.say(t.value.composer.kept(name))
    else composer.complain(t.value.composer.notKept[outcome])
  }
  function take(name: string): void {
    const kept = shelf.value.find((page) => page.name === name)
    if (kept) open(name, kept.text)
  }
  function drop(name: string): void {
    if (unshelvePage(name)) composer.say(t.value.composer.dropped(name))
    else composer.complain(t.value.composer.notKept.refused)
    shelf.value = shelvedPages()
  }
  return { shelf, save, openFile, keep, take, drop }
}
