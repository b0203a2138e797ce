import { PageFontError } from '../../adapters/files/page-font-error'
import { CanvasTooLarge } from '../../adapters/files/rasterise'
import { MapUnavailable } from '../../adapters/maplibre/base-map'
import { MapIncomplete, MapInterrupted } from '../../adapters/maplibre/render-image'
import { en } from '../../catalogue/messages/en'
import { enDrawing } from '../../catalogue/messages/en-drawing'
import { zh } from '../../catalogue/messages/zh'
import { zhDrawing } from '../../catalogue/messages/zh-drawing'
import type { Language } from '../../core/domain/text'

/** Why there is no page, in one sentence in the reader's language. */
export class SnapshotError extends Error {}

/** What went wrong with drawing or writing a page, as a `SnapshotError`; anything else comes back as it is. */
export function asSnapshotError(error: unknown, language: Language): unknown {
  const say = sentenceFor(error, language)
  return say === null ? error : new SnapshotError(say, { cause: error })
}

function sentenceFor(error: unknown, language: Language): string | null {
  const drawing = { zh: zhDrawing, en: enDrawing }[language]
  if (error instanceof MapUnavailable) return { zh, en }[language].problem.noWebGL
  if (error instanceof MapInterrupted) return drawing.interrupted
  if (error instanceof MapIncomplete) return drawing.incomplete(error.message)
  if (error instanceof CanvasTooLarge) return drawing.tooLarge(error.message)
  if (error instanceof PageFontError) return drawing.noType(error.message)
  // What a browser throws where an array does not fit into memory.
  if (error instanceof RangeError) return drawing.memory
  return null
}
