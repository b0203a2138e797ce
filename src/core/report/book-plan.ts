/** The pages of an atlas book in their order: which thing has which page, and what its page is called. */

/** Something a book has a page for. */
export interface BookThing {
  readonly id: string
  readonly title: string
  /** The heading it stands under in the contents; things of one group follow each other. */
  readonly group: string | null
}

export interface BookPage extends BookThing {
  /** Counted from 1 through the whole file, the contents included. */
  readonly number: number
}

export interface BookPlan {
  readonly title: string
  /** Is the first page the table of contents? */
  readonly contents: boolean
  readonly pages: readonly BookPage[]
  /** Pages of the file, the contents included. */
  readonly of: number
}

export interface BookPlanWish {
  readonly title: string
  readonly contents: boolean
  /** Ids of things without a page; unknown ones change nothing. */
  readonly leftOut: readonly string[]
}

/** Number the pages. A book without any page has no contents either. */
export function planBook(things: readonly BookThing[], { title, contents, leftOut }: BookPlanWish): BookPlan {
  const wanted = things.filter(({ id }) => !leftOut.includes(id))
  const isListed = contents && wanted.length > 0
  const before = isListed ? 1 : 0
  const pages = wanted.map((thing, i) => ({ ...thing, number: i + 1 + before }))
  return { title, contents: isListed, pages, of: pages.length + before }
}

/** What stands at the foot of a page: whose it is, and its place in the book. */
export const folioOf = (
  { title, of }: Pick<BookPlan, 'title' | 'of'>,
  page: Pick<BookPage, 'title' | 'number'>,
): { running: string; number: string } => ({
  running: [title, page.title].filter(Boolean).join(' · '),
  number: `${page.number} / ${of}`,
})

const NICE = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]

/** One scale for pages that need 1:n each: the next round n at which none of them shows less. */
export function commonScale(denominators: readonly number[]): number {
  const largest = Math.max(...denominators)
  const power = 10 ** Math.floor(Math.log10(largest))
  // The least bit beyond a round number is the rounding of the camera.
  return Math.round(NICE.find((n) => n * power * 1.001 >= largest)! * power)
}
