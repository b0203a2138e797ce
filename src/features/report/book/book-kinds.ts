/** What an atlas book can have a page for: one row a kind. */
import { THEME_IDS, themeOf } from '../../../catalogue/themes'
import type { ThemeId } from '../../../catalogue/themes'
import type { BaseFile } from '../../../core/domain/atlas'
import type { DistrictName } from '../../../core/domain/district'
import { DISTRICTS, DISTRICT_NAMES } from '../../../core/domain/district'
import type { Entity } from '../../../core/domain/entity'
import type { Filter } from '../../../core/domain/filter'
import type { Bounds } from '../../../core/domain/geometry'
import { boundsOf } from '../../../core/domain/geometry'
import type { BilingualText } from '../../../core/domain/text'
import type { BookKindId, BookView } from '../../../core/report/book-wish'
import type { SharedView } from '../../../stores/url'
import { readAddress } from '../../../stores/url'
import type { TownshipSeat } from './township-ground'
import { townshipGround } from './township-ground'

/** What the pages of a book are found in. */
export interface BookAtlas {
  readonly entities: readonly Entity[]
  /** The six districts that have an outline. */
  readonly districts: readonly Entity[]
  readonly townships: BaseFile['townships']['features']
  /** The reader's theme and filter. */
  readonly theme: ThemeId
  readonly filter: Filter
  readonly views: readonly BookView[]
}

/** Something that has a page, and how the page shows it. */
export interface BookSubject {
  readonly id: string
  readonly title: BilingualText
  readonly group: BilingualText | null
  readonly theme: ThemeId
  readonly filter: Filter
  /** What the page is fitted to, or the view it looks from. */
  readonly ground: Bounds | Pick<SharedView, 'camera' | 'question'>
  /** What stands out on the page, also where the theme leaves it out. */
  readonly thing: Entity | null
}

export const BOOK_SUBJECTS: Readonly<Record<BookKindId, (atlas: BookAtlas) => BookSubject[]>> = {
  district: ({ districts, theme, filter }) =>
    DISTRICT_NAMES.flatMap((name) => {
      const { id, title } = DISTRICTS[name]
      const ground = boundsOf([districts.find((d) => d.id === id)?.geometry ?? null])
      const only = { ...filter, districts: [name] }
      return ground ? [{ id, title, group: null, theme, filter: only, ground, thing: null }] : []
    }),

  board: (atlas) => thingPages(atlas, (e) => e.systems.includes('ronghang-boards')),

  corridor: (atlas) => thingPages(atlas, (e) => e.kind === 'corridor' && isChosen(atlas, e.districts)),

  township: (atlas) => {
    const seats: TownshipSeat[] = atlas.townships.map((t) => t.geometry.coordinates as TownshipSeat)
    return atlas.townships.flatMap(({ properties, geometry }) => {
      const { name, nameEn, code, district } = properties
      if (!isChosen(atlas, [district])) return []
      const ground = townshipGround(geometry.coordinates as TownshipSeat, seats)
      return [
        {
          ...readersView(atlas),
          id: `township-${code}`,
          title: { zh: name, en: nameEn },
          group: DISTRICTS[district].title,
          ground,
          thing: null,
        },
      ]
    })
  },

  theme: (atlas) => {
    const ground = boundsOf(
      atlas.districts.filter((d) => isChosen(atlas, d.districts)).map((d) => d.geometry),
    )
    return THEME_IDS.flatMap((theme) => {
      const { title } = themeOf(theme)
      const { filter } = atlas
      return ground ? [{ id: `theme-${theme}`, title, group: null, theme, filter, ground, thing: null }] : []
    })
  },

  view: ({ views }) =>
    views.map(({ title, address }, i) => {
      const { theme, filter, camera, question } = readAddress(address)
      const ground = { camera, question }
      const both = { zh: title, en: title }
      return { id: `view-${i + 1}`, title: both, group: null, theme, filter, ground, thing: null }
    }),
}

const readersView = ({ theme, filter }: BookAtlas) => ({ theme, filter })

/** Is it in a district of the filter? Without such a condition, in any. */
const isChosen = ({ filter }: BookAtlas, districts: readonly DistrictName[]): boolean =>
  districts.some((d) => !filter.districts.length || filter.districts.includes(d))

function thingPages(atlas: BookAtlas, isMeant: (entity: Entity) => boolean): BookSubject[] {
  return atlas.entities.filter(isMeant).flatMap((thing) => {
    const ground = boundsOf([thing.geometry])
    const title = { zh: thing.name, en: thing.nameEn }
    return ground ? [{ ...readersView(atlas), id: thing.id, title, group: null, ground, thing }] : []
  })
}
