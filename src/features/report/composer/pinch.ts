/** Two fingers that spread or close. */

/** Spreading by less is a tremor; what is drawn larger again and again must not be so for every pixel. */
const LEAST_FACTOR = 1.08

interface Finger {
  readonly pointerId: number
  readonly clientX: number
  readonly clientY: number
}

/** `onSpread` is told the factor by which the fingers' distance has grown since it was last told. */
export function usePinch(onSpread: (factor: number) => void) {
  let fingers: readonly Finger[] = []
  let told = 0

  const distance = (): number => {
    const [one, other] = fingers
    return one && other ? Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) : 0
  }
  const at = ({ pointerId, clientX, clientY }: Finger): Finger => ({ pointerId, clientX, clientY })

  function first(finger: Finger): void {
    fingers = [at(finger)]
    told = 0
  }
  function second(finger: Finger): void {
    fingers = [...fingers.slice(0, 1), at(finger)]
    told = distance()
  }
  function move(finger: Finger): void {
    fingers = fingers.map((known) => (known.pointerId === finger.pointerId ? at(finger) : known))
    const now = distance()
    if (!told || !now) return
    const factor = now / told
    if (Math.max(factor, 1 / factor) < LEAST_FACTOR) return
    told = now
    onSpread(factor)
  }
  /** One finger alone pushes nothing: it must be set down anew. */
  function end({ pointerId }: Finger): void {
    fingers = fingers.filter((known) => known.pointerId !== pointerId)
    told = 0
  }
  return { first, second, move, end }
}
