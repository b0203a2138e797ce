/** Office files read back, for tests. */
import { strFromU8, unzipSync } from 'fflate'
import { DOMParser } from '@xmldom/xmldom'

export interface ReadOffice {
  readonly paths: readonly string[]
  /** Parsed; throws where the part is missing or no XML. */
  xml(path: string): Document
  bytes(path: string): Uint8Array
  /** Paths a part points at, by relation id. */
  relations(path: string): Map<string, { kind: string; to: string }>
}

export function readOffice(file: Uint8Array): ReadOffice {
  const files = unzipSync(file)
  const bytes = (path: string): Uint8Array => {
    if (!files[path]) throw new Error(`${path} is missing`)
    return files[path]
  }
  const xml = (path: string): Document => {
    const wrong = (_level: string, message: string) => {
      throw new Error(`${path}: ${message}`)
    }
    const parser = new DOMParser({ onError: wrong })
    return parser.parseFromString(strFromU8(bytes(path)), 'text/xml') as unknown as Document
  }
  const relations = (path: string) => {
    const slash = path.lastIndexOf('/') + 1
    const rels = `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`
    if (!files[rels]) return new Map<string, { kind: string; to: string }>()
    return new Map(
      elements(xml(rels), 'Relationship').map((r) => [
        r.getAttribute('Id')!,
        {
          kind: r.getAttribute('Type')!.split('/').at(-1)!,
          to: new URL(r.getAttribute('Target')!, `file:///${path}`).pathname.slice(1),
        },
      ]),
    )
  }
  return { paths: Object.keys(files), xml, bytes, relations }
}

/** Elements by their name, prefix and all. */
export const elements = (within: Document | Element, name: string): Element[] =>
  Array.from(within.getElementsByTagName(name))

/** What a package must be to open: each part of a known type, each relation to a part, each relation id used there. */
export function packageFaults({ paths, xml, relations }: ReadOffice): string[] {
  const types = xml('[Content_Types].xml')
  const overrides = elements(types, 'Override').map((o) => o.getAttribute('PartName')!.slice(1))
  const endings = elements(types, 'Default').map((d) => d.getAttribute('Extension')!)
  const parts = paths.filter((p) => p !== '[Content_Types].xml')
  const untyped = parts.filter((p) => !overrides.includes(p) && !/\.(rels|png)$/.test(p))
  const unknown = parts.filter((p) => !endings.includes(p.split('.').at(-1)!))
  const missing = overrides.filter((p) => !paths.includes(p))
  const pointedAt = new Set<string>()
  const faults = ['', ...parts.filter((p) => p.endsWith('.xml'))].flatMap((path) => {
    const found = relations(path)
    for (const { to } of found.values()) pointedAt.add(to)
    const dangling = [...found]
      .filter(([, { to }]) => !paths.includes(to))
      .map(([id]) => `${path} ${id}: nothing there`)
    return path ? [...dangling, ...unresolved(xml(path), [...found.keys()], path)] : dangling
  })
  const lonely = parts.filter((p) => !p.endsWith('.rels') && !pointedAt.has(p))
  return [
    ...faults,
    ...untyped.map((p) => `${p}: no content type`),
    ...unknown.map((p) => `${p}: unknown ending`),
    ...missing.map((p) => `${p}: typed but missing`),
    ...lonely.map((p) => `${p}: nothing points at it`),
    ...(new Set(paths).size === paths.length ? [] : ['a path twice']),
  ]
}

const unresolved = (part: Document, ids: readonly string[], path: string): string[] =>
  elements(part, '*').flatMap((element) =>
    ['r:id', 'r:embed'].flatMap((name) => {
      const id = element.getAttribute(name)
      return id && !ids.includes(id) ? [`${path}: ${name} ${id} resolves to nothing`] : []
    }),
  )
