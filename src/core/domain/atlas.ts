import type { FeatureCollection, Point } from 'geojson'
import type { Conflict } from './conflict'
import type { DistrictName } from './district'
import type { Entity, Evidence, Stop } from './entity'
import type { LineGeometry } from './geometry'
import { isFeatureCollection } from './geometry'
import type { Indicator } from './indicator'
import type { Kind } from './kind'
import type { Policy } from './policy'
import type { RegisteredDocument } from './document'
import type { PlanSystem } from './system'
import type { Task } from './task'
import type { BilingualText } from './text'

/** Raised when the shape of the built files changes. */
export const ATLAS_FORMAT = 3

/** `public/data/manifest.json`: what was built, and under which names. */
export interface Manifest {
  readonly format: number
  /** Short hash over all files: the version of the data. */
  readonly version: string
  readonly files: Record<AtlasFileName, { readonly path: string; readonly bytes: number }>
  readonly counts: { readonly entities: number; readonly placed: number; readonly mentions: number }
}

/** The built files; the first map needs `base` and `atlas`, the others come when asked for. */
export const ATLAS_FILES = [
  'base',
  'atlas',
  'systems',
  'evidence',
  'policies',
  'indicators',
  'tasks',
  'conflicts',
  'search',
  'network',
] as const
export type AtlasFileName = (typeof ATLAS_FILES)[number]

/** Context drawn under everything: neighbours, water, land cover. WGS84. */
export interface BaseFile {
  readonly neighbours: FeatureCollection
  readonly sea: FeatureCollection
  readonly landUse: FeatureCollection
  /** Lakes and reservoirs that no document names: `name`, `nameEn`. */
  readonly lakes: FeatureCollection
  /** The seats of all townships. */
  readonly townships: FeatureCollection<Point, Township>
  /** Lines that no document names, but the network is not whole without them: `name`, `nameEn`, `kind`, `stops`. */
  readonly contextLines: FeatureCollection<LineGeometry, ContextLineProperties>
}

/** A township as the statistics bureau names it; `entity` where the documents name it too. */
export interface Township {
  readonly name: string
  readonly nameEn: string
  readonly code: string
  readonly district: DistrictName
  readonly accuracyM: number
  readonly source: string
  readonly entity?: string
}

/** What a context line carries. */
export interface ContextLineProperties {
  readonly name: string
  readonly nameEn: string
  readonly kind: Kind
  readonly stops: readonly Stop[]
}

export interface AtlasFile {
  readonly entities: readonly Entity[]
}

/** The same as it is written: `sharedGround` of the entities apart, each piece's km² once. */
export interface WrittenAtlas {
  readonly entities: readonly Entity[]
  readonly sharedGround?: {
    /** By the number of the piece. */
    readonly km2: readonly number[]
    /** Numbers of pieces by entity id. */
    readonly of: Readonly<Record<string, readonly number[]>>
  }
}

/** As little to download as there can be; pieces are numbered as they are. */
export function writtenAtlas(entities: readonly Entity[]): WrittenAtlas {
  const km2: number[] = []
  const of: Record<string, number[]> = {}
  for (const { id, sharedGround } of entities) {
    for (const piece of sharedGround ?? []) km2[piece.piece] = piece.km2
    if (sharedGround) of[id] = sharedGround.map(({ piece }) => piece)
  }
  // What is undefined is not written.
  return { entities: entities.map((e) => ({ ...e, sharedGround: undefined })), sharedGround: { km2, of } }
}

/** The files that are nothing but a list. */
export interface AtlasLists {
  readonly systems: readonly PlanSystem[]
  readonly policies: readonly Policy[]
  readonly indicators: readonly Indicator[]
  readonly tasks: readonly Task[]
  readonly conflicts: readonly Conflict[]
}

export interface EvidenceFile {
  readonly evidence: Record<string, Evidence>
  readonly documents: readonly RegisteredDocument[]
}

/** Text to find an entity by, with pinyin and initials; by entity id. */
export type SearchFile = Record<string, string>

/** A built file is not what this program expects; the sentence says which and what to do. */
export class AtlasFileError extends Error {
  override readonly name = 'AtlasFileError'
  readonly say: BilingualText
  constructor(say: BilingualText, options?: ErrorOptions) {
    super(say.en, options)
    this.say = say
  }
}

/** A file does not hold what it must; building the data mends it. */
const badFile = (file: string, zh: string, en: string): AtlasFileError =>
  new AtlasFileError({ zh: `${file}：${zh}，请重新生成数据`, en: `${file}: ${en}; build the data again` })

/** Check a manifest; throws `AtlasFileError` with one sentence. */
export function parseManifest(input: unknown): Manifest {
  const m = input as Manifest | null
  const file = 'manifest.json'
  if (!m || typeof m !== 'object' || !m.files) throw badFile(file, '不是数据清单', 'not a data manifest')
  if (m.format !== ATLAS_FORMAT) {
    const [is, wanted] = [m.format, ATLAS_FORMAT]
    throw badFile(file, `数据格式为 ${is}，本程序需要 ${wanted}`, `format ${is}, expected ${wanted}`)
  }
  for (const name of ATLAS_FILES)
    if (!m.files[name]?.path) throw badFile(file, `没有列出 ${name}`, `does not list ${name}`)
  return m
}

const BASE_PARTS = [
  'neighbours',
  'sea',
  'landUse',
  'lakes',
  'townships',
  'contextLines',
] as const satisfies (keyof BaseFile)[]

/** Check the context file; throws `AtlasFileError` naming the part that is missing. */
export function parseBaseFile(input: unknown): BaseFile {
  const file = input as BaseFile | null
  for (const part of BASE_PARTS)
    if (!isFeatureCollection(file?.[part])) throw badFile('base', `缺少 ${part}`, `${part} is missing`)
  return file as BaseFile
}

/** Check the entities file and join what is written apart; throws `AtlasFileError` naming the first bad entity. */
export function parseAtlasFile(input: unknown): AtlasFile {
  const file = input as WrittenAtlas | null
  if (!Array.isArray(file?.entities)) throw badFile('atlas', '缺少对象', 'entities are missing')
  for (const e of file.entities) {
    if (!e?.id || !e.name || !e.kind || !e.status || !Array.isArray(e.districts)) {
      const id = e?.id ?? '(no id)'
      throw badFile('atlas', `对象 ${id} 不完整`, `entity ${id} is incomplete`)
    }
  }
  const { entities, sharedGround } = file
  if (!sharedGround) return { entities }
  const { km2, of } = sharedGround
  return {
    entities: entities.map((e) => {
      const pieces = of[e.id]
      return pieces ? { ...e, sharedGround: pieces.map((piece) => ({ piece, km2: km2[piece]! })) } : e
    }),
  }
}

/** Check a file that is nothing but a list; throws `AtlasFileError` naming the file. */
export function parseListFile<N extends keyof AtlasLists>(name: N, input: unknown): AtlasLists[N] {
  if (!Array.isArray(input)) throw badFile(name, '不是列表', 'is not a list')
  return input as unknown as AtlasLists[N]
}
