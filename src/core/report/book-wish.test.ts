import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BOOK_FORMATS, BOOK_KINDS, BookWishError, DEFAULT_BOOK, readBookWish } from './book-wish'
import { aWish } from './page-arbitraries'

describe('a book as somebody wants it', () => {
  it('fills in everything that is left open, and keeps the rest', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...BOOK_KINDS),
        fc.constantFrom(...BOOK_FORMATS),
        aWish.filter(({ size }) => size !== 'half-page'),
        (kind, format, page) => {
          const read = readBookWish({ kind, format, page })
          expect(read).toMatchObject({ kind, format, scale: 'fitted', contents: true, leftOut: [] })
          expect(readBookWish(read)).toEqual(read)
        },
      ),
    )
    expect(DEFAULT_BOOK).toMatchObject({ kind: 'district', format: 'pdf', title: null })
  })

  it.each([
    [{ kind: 'street' }, 'kind'],
    [{ format: 'png' }, 'format'],
    [{ scale: 12 }, 'scale'],
    [{ pages: 3 }, 'pages'],
    [{ views: [{ title: 'a' }] }, 'views.0.address'],
    [{ page: { dpi: 7 } }, 'page.dpi'],
    [{ page: { size: 'half-page' } }, 'page.size'],
  ])('names what is wrong with %j', (wish, path) => {
    expect(() => readBookWish(wish)).toThrow(BookWishError)
    expect(() => readBookWish(wish)).toThrow(`book wish: ${path}: `)
  })
})
