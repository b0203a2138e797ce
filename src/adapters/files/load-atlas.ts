import type {
  AtlasFile,
  AtlasFileName,
  AtlasLists,
  BaseFile,
  EvidenceFile,
  Manifest,
  SearchFile,
} from '../../core/domain/atlas'
import {
  AtlasFileError,
  parseAtlasFile,
  parseBaseFile,
  parseListFile,
  parseManifest,
} from '../../core/domain/atlas'

/** Loads the built files of the atlas, each once. */
export interface AtlasLoader {
  readonly manifest: Manifest
  base(): Promise<BaseFile>
  atlas(): Promise<AtlasFile>
  evidence(): Promise<EvidenceFile>
  search(): Promise<SearchFile>
  network(): Promise<unknown>
  list<N extends keyof AtlasLists>(name: N): Promise<AtlasLists[N]>
}

/** Open the built data at `root` (a folder URL, ending in a slash). Rejects with `AtlasFileError`: one sentence. */
export async function openAtlas(root: string): Promise<AtlasLoader> {
  const manifest = parseManifest(await fetchJson(`${root}manifest.json`, 'no-cache'))
  const pending = new Map<AtlasFileName, Promise<unknown>>()
  const file = <T>(name: AtlasFileName, parse: (input: unknown) => T = (input) => input as T) => {
    return (): Promise<T> => {
      const loaded =
        pending.get(name) ??
        fetchJson(root + manifest.files[name].path)
          .then(parse)
          .catch((error: unknown) => {
            pending.delete(name)
            throw error
          })
      pending.set(name, loaded)
      return loaded as Promise<T>
    }
  }
  return {
    manifest,
    base: file('base', parseBaseFile),
    atlas: file('atlas', parseAtlasFile),
    evidence: file<EvidenceFile>('evidence'),
    search: file<SearchFile>('search'),
    network: file<unknown>('network'),
    list: (name) => file(name, (input) => parseListFile(name, input))(),
  }
}

async function fetchJson(url: string, cache: RequestCache = 'default'): Promise<unknown> {
  const name = url.split('/').at(-1)
  let response: Response
  try {
    response = await fetch(url, { cache })
  } catch (cause) {
    throw new AtlasFileError({ zh: `${name}：无法取得`, en: `${name}: could not be reached` }, { cause })
  }
  const { ok, status } = response
  if (!ok)
    throw new AtlasFileError({
      zh: `${name}：服务器答复 ${status}`,
      en: `${name}: the server answered ${status}`,
    })
  try {
    return await response.json()
  } catch (cause) {
    throw new AtlasFileError({ zh: `${name}：不是有效的 JSON`, en: `${name}: is not valid JSON` }, { cause })
  }
}
