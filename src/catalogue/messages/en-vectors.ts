import type { zhVectors } from './zh-vectors'

export const enVectors: typeof zhVectors = {
  map: 'Map',
  furniture: 'Page',
  parts: {
    map: 'Grid',
    title: 'Title',
    subtitle: 'Subtitle',
    legend: 'Legend',
    scaleBar: 'Scale bar',
    northArrow: 'North arrow',
    locator: 'Locator',
    notes: 'Notes',
    assumptions: 'Assumptions',
    footnotes: 'Evidence',
    facts: 'Facts',
    sources: 'Sources',
    imprint: 'Imprint',
    logo: 'Logo',
  },
}
