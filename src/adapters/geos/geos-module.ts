/** A place in GEOS's memory: of a geometry, a sequence, a buffer. 0 is "none". */
export type Pointer = number

/** The functions of GEOS 3.13 that the engine uses. */
export interface Geos {
  readonly Module: {
    _malloc(bytes: number): Pointer
    _free(pointer: Pointer): void
    UTF8ToString(pointer: Pointer): string
    /** Replaced when the memory grows: read it anew after every call. */
    readonly HEAPF64: Float64Array
    readonly HEAPU32: Uint32Array
  }
  GEOSCoordSeq_copyFromBuffer(from: Pointer, count: number, hasZ: number, hasM: number): Pointer
  GEOSCoordSeq_copyToBuffer(sequence: Pointer, to: Pointer, hasZ: number, hasM: number): number
  GEOSGeom_getCoordSeq(geometry: Pointer): Pointer
  GEOSGetNumCoordinates(geometry: Pointer): number
  GEOSGeom_createPoint(sequence: Pointer): Pointer
  GEOSGeom_createLineString(sequence: Pointer): Pointer
  GEOSGeom_createLinearRing(sequence: Pointer): Pointer
  GEOSGeom_createPolygon(shell: Pointer, holes: Pointer, count: number): Pointer
  GEOSGeom_createCollection(type: number, members: Pointer, count: number): Pointer
  GEOSGeom_destroy(geometry: Pointer): void
  GEOSGeomTypeId(geometry: Pointer): number
  GEOSGetNumGeometries(geometry: Pointer): number
  GEOSGetGeometryN(geometry: Pointer, n: number): Pointer
  GEOSGetExteriorRing(polygon: Pointer): Pointer
  GEOSGetNumInteriorRings(polygon: Pointer): number
  GEOSGetInteriorRingN(polygon: Pointer, n: number): Pointer
  GEOSGeom_getExtent(geometry: Pointer, west: Pointer, south: Pointer, east: Pointer, north: Pointer): number
  GEOSArea(geometry: Pointer, m2: Pointer): number
  GEOSisEmpty(geometry: Pointer): number
  GEOSisValid(geometry: Pointer): number
  GEOSisValidReason(geometry: Pointer): Pointer
  GEOSFree(text: Pointer): void
  GEOSMakeValidParams_create(): Pointer
  GEOSMakeValidParams_setMethod(params: Pointer, method: number): number
  GEOSMakeValidParams_setKeepCollapsed(params: Pointer, keep: number): number
  GEOSMakeValidParams_destroy(params: Pointer): void
  GEOSMakeValidWithParams(geometry: Pointer, params: Pointer): Pointer
  GEOSBuffer(geometry: Pointer, distance: number, quadrantSegments: number): Pointer
  GEOSUnaryUnion(geometry: Pointer): Pointer
  GEOSBoundary(area: Pointer): Pointer
  GEOSPointOnSurface(area: Pointer): Pointer
  GEOSPolygonize(lines: Pointer, count: number): Pointer
  GEOSIntersection(a: Pointer, b: Pointer): Pointer
  GEOSDifference(a: Pointer, b: Pointer): Pointer
  GEOSTopologyPreserveSimplify(geometry: Pointer, tolerance: number): Pointer
  GEOSPrepare(geometry: Pointer): Pointer
  GEOSPreparedGeom_destroy(prepared: Pointer): void
  GEOSPreparedContainsProperly(prepared: Pointer, geometry: Pointer): number
  GEOSPreparedIntersects(prepared: Pointer, geometry: Pointer): number
}

export const GEOS_TYPE = {
  point: 0,
  line: 1,
  ring: 2,
  polygon: 3,
  multiPoint: 4,
  multiLine: 5,
  multiPolygon: 6,
  collection: 7,
} as const

const EMPTY_MODULE = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])

let lastMessage = ''

/**
 * Load GEOS (compiled to WebAssembly inside the module's own file, so it comes from our origin) on first
 * use. Rejects where WebAssembly is not allowed.
 */
export async function loadGeos(): Promise<Geos> {
  // Where compiling is forbidden geos-wasm would wait for ever; the empty module asks first.
  await WebAssembly.instantiate(EMPTY_MODULE)
  const { default: initGeosJs } = await import('geos-wasm')
  // A handler that throws would unwind through WebAssembly frames and spoil GEOS's state: only take notes.
  const errorHandler = (message: string) => {
    lastMessage = message
  }
  return (await initGeosJs({ errorHandler, noticeHandler: () => {} })) as unknown as Geos
}

/** What GEOS last complained about; asking forgets it. */
export function takeMessage(): string {
  const message = lastMessage
  lastMessage = ''
  return message || 'GEOS gave no reason'
}
