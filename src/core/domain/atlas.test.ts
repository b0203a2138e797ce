import { describe, expect, it } from 'vitest'
import {
  ATLAS_FILES,
  ATLAS_FORMAT,
  AtlasFileError,
  parseAtlasFile,
  parseBaseFile,
  parseManifest,
  writtenAtlas,
} from './atlas'
import { anEntity } from './entity-arbitraries'

const manifest = {
  format: ATLAS_FORMAT,
  version: 'abc',
  files: Object.fromEntries(ATLAS_FILES.map((name) => [name, { path: `${name}.json`, bytes: 1 }])),
  counts: { entities: 1, placed: 1, mentions: 1 },
}
const nothing = { type: 'FeatureCollection', features: [] }
const base = {
  neighbours: nothing,
  sea: nothing,
  landUse: nothing,
  lakes: nothing,
  townships: nothing,
  contextLines: nothing,
}

/** The sentence a parser refuses with. */
function refusal(parse: (input: unknown) => unknown, input: unknown): string {
  try {
    parse(input)
  } catch (error) {
    return error instanceof AtlasFileError ? error.message : `another error: ${String(error)}`
  }
  return 'not refused'
}

describe('the manifest', () => {
  it('is taken as it is', () => expect(parseManifest(manifest)).toBe(manifest))

  it.each([null, 'text', [], { format: ATLAS_FORMAT }])('is refused when it is %j', (input) => {
    expect(refusal(parseManifest, input)).toMatch(/not a data manifest; build the data again$/)
  })

  it('is refused when it was built in another form', () => {
    expect(refusal(parseManifest, { ...manifest, format: ATLAS_FORMAT + 1 })).toBe(
      `manifest.json: format ${ATLAS_FORMAT + 1}, expected ${ATLAS_FORMAT}; build the data again`,
    )
  })

  it.each(ATLAS_FILES)('is refused when it does not list %s', (name) => {
    const files = { ...manifest.files, [name]: undefined }
    expect(refusal(parseManifest, { ...manifest, files })).toContain(`does not list ${name}`)
  })
})

describe('the file of entities', () => {
  it('comes back as it was written', () => {
    const [a, b] = [7, 8].map((piece) => ({ piece, km2: piece / 4 }))
    const entities = [
      anEntity({ id: 'both', sharedGround: [a!, b!] }),
      anEntity({ id: 'one', sharedGround: [b!] }),
      anEntity({ id: 'none' }),
    ]
    const written = JSON.stringify(writtenAtlas(entities))
    expect(parseAtlasFile(JSON.parse(written))).toEqual(JSON.parse(JSON.stringify({ entities })))
    expect(written.match(/1\.75/g)).toHaveLength(1)
    expect(parseAtlasFile({ entities })).toEqual({ entities })
  })

  it.each([null, {}, { systems: [] }, { entities: {} }])('is refused when it is %j', (input) =>
    expect(refusal(parseAtlasFile, input)).toMatch(/entities are missing/),
  )

  it.each(['name', 'kind', 'status', 'districts'])('names the entity that has no %s', (key) => {
    const broken = { ...anEntity({ id: 'broken-one' }), [key]: undefined }
    expect(refusal(parseAtlasFile, { entities: [anEntity(), broken] })).toBe(
      'atlas: entity broken-one is incomplete; build the data again',
    )
  })
})

describe('the context file', () => {
  it('is taken as it is', () => expect(parseBaseFile(base)).toBe(base))

  it.each(Object.keys(base))('is refused when %s is missing', (part) => {
    expect(refusal(parseBaseFile, { ...base, [part]: null })).toBe(
      `base: ${part} is missing; build the data again`,
    )
    expect(refusal(parseBaseFile, null)).toMatch(/^base: /)
  })
})
