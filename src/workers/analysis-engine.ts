import type { PlanarEngine } from '../core/analysis/engine'

/** GEOS where WebAssembly runs, else Turf, which says so in its assumption. */
export async function loadEngine(): Promise<PlanarEngine> {
  try {
    const { geosEngine } = await import('../adapters/geos/engine')
    return await geosEngine()
  } catch {
    const { turfEngine } = await import('../adapters/turf/engine')
    const engine = turfEngine()
    return {
      ...engine,
      assumption: {
        zh: `此浏览器不能运行 WebAssembly，${engine.assumption.zh}`,
        en: `WebAssembly does not run in this browser. ${engine.assumption.en}`,
      },
    }
  }
}
