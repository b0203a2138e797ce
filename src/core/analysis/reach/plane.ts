import proj4 from 'proj4'
import type { LonLat } from '../../domain/geometry'

/** CGCS2000, 3° zone around 120° E (EPSG:4549): metres, true to 0.012 % within the city. */
const zone = proj4('+proj=tmerc +lat_0=0 +lon_0=120 +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m +no_defs')

/** A position in metres of EPSG:4549: x east, y north. */
export type PlanePoint = [number, number]

export const toPlane = (at: LonLat): PlanePoint => zone.forward<LonLat>(at)
export const toLonLat = (point: PlanePoint): LonLat => zone.inverse<PlanePoint>(point)
