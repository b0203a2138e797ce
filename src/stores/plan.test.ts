import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ATLAS_FILES, ATLAS_FORMAT, AtlasFileError } from '../core/domain/atlas'
import { aDistrict, anEntity } from '../core/domain/entity-arbitraries'
import { aBase } from '../map/state-arbitraries'
import { usePlan } from './plan'

const ROOT = 'data/'
const manifest = {
  format: ATLAS_FORMAT,
  version: 'abc',
  files: Object.fromEntries(ATLAS_FILES.map((name) => [name, { path: `${name}.json`, bytes: 1 }])),
  counts: { entities: 2, placed: 2, mentions: 2 },
}
const good = {
  'manifest.json': manifest,
  'base.json': aBase,
  'atlas.json': { entities: [aDistrict, anEntity()] },
  'systems.json': [],
  'evidence.json': { evidence: {}, documents: [] },
  'search.json': { 'thing-one': 'jxm' },
  'network.json': {},
}

/** A server of these files; text is sent as it stands, a number is a status, null is no network. */
function serve(files: Record<string, unknown>) {
  const fetched = vi.fn<(url: string) => Promise<Response>>(async (url) => {
    const file = files[url.replace(ROOT, '')]
    if (file === null) throw new TypeError('Failed to fetch')
    if (file === undefined || typeof file === 'number') return new Response('', { status: file ?? 404 })
    return new Response(typeof file === 'string' ? file : JSON.stringify(file))
  })
  vi.stubGlobal('fetch', fetched)
  return fetched
}

beforeEach(() => setActivePinia(createPinia()))
afterEach(() => vi.unstubAllGlobals())

describe('loading the atlas', () => {
  it('brings entities, systems and ground, and leaves the rest for later', async () => {
    const fetched = serve(good)
    const plan = usePlan()
    await plan.load(ROOT)
    expect(plan.problem).toBeNull()
    expect(plan.entities.map((e) => e.id)).toEqual(['district-yuecheng', 'thing-one'])
    expect(plan.byId.get('thing-one')?.name).toBe('甲项目')
    expect(plan.districts.map((d) => d.name)).toEqual(['越城区'])
    expect(fetched.mock.calls.map(([url]) => url)).toEqual([
      'data/manifest.json',
      'data/base.json',
      'data/atlas.json',
      'data/systems.json',
    ])
  })

  it('freezes what it has loaded', async () => {
    serve(good)
    await usePlan().load(ROOT)
    expect(Object.isFrozen(usePlan().entities)).toBe(true)
  })

  it.each([
    ['manifest.json', 404, 'manifest.json: the server answered 404'],
    ['manifest.json', null, 'manifest.json: could not be reached'],
    ['manifest.json', '<!doctype html>', 'manifest.json: is not valid JSON'],
    [
      'manifest.json',
      { ...manifest, format: 0 },
      `manifest.json: format 0, expected ${ATLAS_FORMAT}; build the data again`,
    ],
    ['atlas.json', 500, 'atlas.json: the server answered 500'],
    ['atlas.json', '{"entities":[', 'atlas.json: is not valid JSON'],
    ['atlas.json', {}, 'atlas: entities are missing; build the data again'],
    ['atlas.json', { entities: [{ id: 'half' }] }, 'atlas: entity half is incomplete; build the data again'],
    ['base.json', {}, 'base: neighbours is missing; build the data again'],
  ])('keeps one sentence when %s is %j', async (name, content, sentence) => {
    serve({ ...good, [name]: content })
    const plan = usePlan()
    await plan.load(ROOT)
    expect(plan.problem).toBeInstanceOf(AtlasFileError)
    expect(plan.problem?.message).toBe(sentence)
    expect([plan.entities, plan.base]).toEqual([[], null])
  })

  it('forgets the problem when it is loaded again', async () => {
    const plan = usePlan()
    serve({ ...good, 'atlas.json': 503 })
    await plan.load(ROOT)
    expect(plan.problem).not.toBeNull()
    serve(good)
    await plan.load(ROOT)
    expect(plan.problem).toBeNull()
    expect(plan.entities).toHaveLength(2)
  })
})

describe('what comes when asked for', () => {
  it('is loaded once', async () => {
    const fetched = serve(good)
    const plan = usePlan()
    await plan.load(ROOT)
    await Promise.all([plan.needEvidence(), plan.needEvidence(), plan.needSearch()])
    await plan.needEvidence()
    const times = (file: string) => fetched.mock.calls.filter(([url]) => url === `data/${file}`).length
    expect([times('evidence.json'), times('search.json')]).toEqual([1, 1])
    expect(plan.evidence).toEqual(good['evidence.json'])
  })

  it('brings lists, each once, and only those asked for', async () => {
    const fetched = serve({ ...good, 'tasks.json': [], 'conflicts.json': [{ id: 'open' }] })
    const plan = usePlan()
    await plan.load(ROOT)
    await Promise.all([plan.needLists('tasks', 'conflicts'), plan.needLists('tasks')])
    expect(plan.lists.conflicts).toEqual([{ id: 'open' }])
    const later = fetched.mock.calls.map(([url]) => url).slice(4)
    expect(later.sort()).toEqual(['data/conflicts.json', 'data/tasks.json'])
  })

  it('refuses a list that is none', async () => {
    serve({ ...good, 'tasks.json': {} })
    await usePlan().load(ROOT)
    await expect(usePlan().needLists('tasks')).rejects.toThrow('tasks: is not a list; build the data again')
  })

  it('can be asked for again after a failure', async () => {
    serve({ ...good, 'evidence.json': 500 })
    const plan = usePlan()
    await plan.load(ROOT)
    await expect(plan.needEvidence()).rejects.toThrow('evidence.json: the server answered 500')
    serve(good)
    await plan.needEvidence()
    expect(plan.evidence).not.toBeNull()
  })

  it('is told where it does not come, until it does', async () => {
    serve({ ...good, 'evidence.json': 500, 'tasks.json': null })
    const plan = usePlan()
    await plan.load(ROOT)
    plan.want('evidence', 'search', 'tasks')
    await vi.waitFor(() => expect([...plan.missing.keys()].sort()).toEqual(['evidence', 'tasks']))
    expect(plan.missing.get('tasks')).toMatchObject({ say: { zh: 'tasks.json：无法取得' } })
    serve({ ...good, 'tasks.json': [] })
    plan.wantMissing()
    await vi.waitFor(() => expect([...plan.missing.keys()]).toEqual([]))
    expect([plan.problem, plan.evidence]).toEqual([null, good['evidence.json']])
  })

  it('changes what an entity is found by, once it is there', async () => {
    serve(good)
    const plan = usePlan()
    await plan.load(ROOT)
    expect(plan.searchTextOf(anEntity())).toContain('thing one')
    await plan.needSearch()
    expect(plan.searchTextOf(anEntity())).toBe('jxm')
    expect(plan.searchTextOf(anEntity({ id: 'not-in-the-file' }))).toContain('thing one')
  })
})
