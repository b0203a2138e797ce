/** Files dragged from the desktop onto a dialog. */
import { ref } from 'vue'

/** What the file in the air seems to be; browsers know little of it before it is dropped. */
export type FileInAir = 'picture' | 'other'

const isPicture = (type: string): boolean => type.startsWith('image/')

export function useFileDrop(take: { picture(file: File): void; other(file: File): void }) {
  const inAir = ref<FileInAir | null>(null)

  function dragover(event: DragEvent): void {
    const { dataTransfer } = event
    if (!dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    dataTransfer.dropEffect = 'copy'
    const [item] = dataTransfer.items
    inAir.value = item && isPicture(item.type) ? 'picture' : 'other'
  }
  function dragleave({ currentTarget, relatedTarget }: DragEvent): void {
    const isWithin = relatedTarget instanceof Node && (currentTarget as Node).contains(relatedTarget)
    if (!isWithin) inAir.value = null
  }
  function drop(event: DragEvent): void {
    inAir.value = null
    const [file] = event.dataTransfer?.files ?? []
    if (!file) return
    event.preventDefault()
    if (isPicture(file.type)) take.picture(file)
    else take.other(file)
  }
  return { inAir, listeners: { dragover, dragleave, drop } }
}
