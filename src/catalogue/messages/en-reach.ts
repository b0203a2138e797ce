import type { zhReach } from './zh-reach'

/** Words of the travel-time questions in English. */
export const enReach: typeof zhReach = {
  wayTo: (place) => `The way to ${place}`,
  wayTitle: 'The way there',
  wayHint: 'Click the map or select something to see the way there.',
  wayNone: 'No way there by this mode and scenario.',
  leg: {
    walk: 'On foot',
    bike: 'By bike',
    taxi: 'Taxi',
    street: 'Other roads',
    road: 'Road',
    park: 'To the car and parking',
    rail: 'Rail',
    metro: 'Metro',
  },
  legMinutes: (minutes) => `${minutes} min`,
  aboard: (minutes) => `${minutes} min aboard`,
  otherRoads: (minutes) => `elsewhere ${minutes} min`,
  way: (total, way) => `${total}: ${way}`,
  networkWays: { status: 'By progress', year: 'By year', lines: 'Line by line' },
  yearHint:
    'Past years by when lines opened; no document gives opening years for 2027 and 2035, so these rest on an assumption stated with the answer.',
  chosenLines: (count) => (count ? `Today and ${count} more` : 'Today, no line added yet'),
  clearLines: 'Clear',
  speedTitle: 'What the speeds do to the area',
  speedHint:
    'Speeds of roads, of ways to and from the stop and of lines without a timetable a fifth slower and faster; timetables and waits stay.',
  slower: 'Speeds −20%',
  asSet: 'As set',
  faster: 'Speeds +20%',
  near: (minutes) => `What is near a station and within ${minutes} min`,
  nearOf: 'Look for',
  nearKm: 'From a station at most, km',
  noStations: 'The network of this scenario has no station.',
  nearTitle: (what, km, minutes, count) =>
    `${what}: ${count} within ${km} km of a station and ${minutes} min of the origin`,
  nearClass: (km, minutes) => `Within ${km} km of a station and ${minutes} min`,
  nearAssumption:
    'All stations of rail and metro in the scenario’s network, distances as the crow flies, of an area from its nearest part; an area that lies inside in part counts, its time is that of its centre and left out where the centre lies outside.',
  columns: { minutes: 'Time', station: 'Nearest station', stationKm: 'To station' },
  compareWith: 'Against another network',
  compare: 'Compare',
  allPromises: 'All promises',
  promisesOnMap: 'On the map',
  allOnMap: 'All on the map',
  lines: (names) => names.join(', '),
}
