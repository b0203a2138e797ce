/** The logo of the page, from a picture file. */
import { MOST_LOGO_BYTES } from '../../../core/report/page-logo'
import { useWords } from '../../../stores/words'
import { useSnapshot } from '../snapshot-store'
import { useComposer } from './composer-store'
import { readLogo } from './read-logo'

export const MOST_LOGO_KB = MOST_LOGO_BYTES / 1024

/** Put a picture on the page as its logo; one that cannot be used changes nothing, and why is said. */
export function useLogo() {
  const snapshot = useSnapshot()
  const composer = useComposer()
  const t = useWords()

  async function take(file: File): Promise<void> {
    const { logo, problem } = await readLogo(file)
    const { logoTaken, logoTooLarge, logoUnfit } = t.value.composer
    if (logo) {
      snapshot.set({ logo })
      composer.say(logoTaken(file.name))
    } else if (problem === 'large')
      composer.complain(logoTooLarge(file.name, Math.ceil(file.size / 1024), MOST_LOGO_KB))
    else composer.complain(logoUnfit(file.name))
  }
  return { take }
}
