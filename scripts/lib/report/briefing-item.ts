import type { DistrictName } from '../../../src/core/domain/district'
import { DISTRICT_NAMES, DISTRICTS } from '../../../src/core/domain/district'
import type { RecipeItemOf } from '../../../src/core/report/recipe'
import { filterOf } from '../list-options'
import { checked } from './item-view'
import type { PackGround, PackJob, PackPart, PlacedItem } from './pack'

/** A briefing for each district named, or for all, in each format. Throws `RecipeError`. */
export function briefingPart(
  { item, path }: PlacedItem<RecipeItemOf<'briefing'>>,
  { language }: PackGround,
): PackPart {
  const districts = districtsOf(item.district, path)
  const jobs = districts.flatMap((district) =>
    item.formats.map((format): PackJob => {
      // One briefing bears the item's name, several the district's too.
      const suffix = districts.length > 1 ? `-${DISTRICTS[district].title[language]}` : ''
      return {
        item: item.name,
        files: [`${item.name}${suffix}.${format}`],
        make: async (names, window) => {
          const atlas = await window()
          await atlas.open(`panel=none&lang=${language}`)
          await atlas.save({ verb: 'briefing', of: [{ district, format, withMap: item.map }] }, names)
        },
      }
    }),
  )
  return { jobs }
}

function districtsOf(asked: string | readonly string[], path: string): readonly DistrictName[] {
  const typed = typeof asked === 'string' ? asked : asked.join(',')
  if (typed === 'all') return DISTRICT_NAMES
  return checked(path, () => filterOf({ district: typed }, []).districts)
}
