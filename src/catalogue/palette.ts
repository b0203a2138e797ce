/** The pigments of Chinese painting the themes are drawn in, and the paper and ink around them. */

export const PIGMENTS = [
  'azurite',
  'malachite',
  'indigo',
  'ochre',
  'cinnabar',
  'gamboge',
  'carmine',
  'ink',
] as const
export type Pigment = (typeof PIGMENTS)[number]

export const APPEARANCES = ['light', 'dark'] as const
export type Appearance = (typeof APPEARANCES)[number]

/** Colours of one appearance, as hex. */
export interface Palette {
  readonly pigment: Record<Pigment, string>
  readonly paper: string
  readonly land: string
  readonly hill: string
  readonly builtUp: string
  readonly neighbour: string
  readonly neighbourLine: string
  readonly districtLine: string
  readonly districtGlow: string
  readonly water: string
  readonly waterLine: string
  readonly faded: string
  readonly label: string
  readonly labelQuiet: string
  readonly labelWater: string
  readonly halo: string
  readonly highlight: string
}

const LIGHT: Palette = {
  pigment: {
    azurite: '#2a78b8',
    malachite: '#1f9a7a',
    indigo: '#2b3f78',
    ochre: '#835111',
    cinnabar: '#d34632',
    gamboge: '#c48601',
    carmine: '#a52561',
    ink: '#41494c',
  },
  paper: '#f7f5ef',
  land: '#fcfbf7',
  hill: '#f4f4eb',
  builtUp: '#f5eee3',
  neighbour: '#efede7',
  neighbourLine: '#d3cfc5',
  districtLine: '#8d8a80',
  districtGlow: '#d9d2c0',
  water: '#d6e6ee',
  waterLine: '#9cc3d8',
  faded: '#b4b1a8',
  label: '#22272b',
  labelQuiet: '#63666a',
  labelWater: '#34647f',
  halo: '#fcfbf7',
  highlight: '#e0a100',
}

const DARK: Palette = {
  pigment: {
    azurite: '#4996cd',
    malachite: '#47c79d',
    indigo: '#93acf8',
    ochre: '#a4773d',
    cinnabar: '#f6745f',
    gamboge: '#f2c14b',
    carmine: '#dc65a0',
    ink: '#b2bbc2',
  },
  paper: '#14191d',
  land: '#1b2126',
  hill: '#1d2726',
  builtUp: '#242a2f',
  neighbour: '#171c20',
  neighbourLine: '#30383e',
  districtLine: '#6d7378',
  districtGlow: '#2a3238',
  water: '#10283a',
  waterLine: '#2f5f80',
  faded: '#4d565c',
  label: '#f0eee8',
  labelQuiet: '#a5abae',
  labelWater: '#79aecb',
  halo: '#14191d',
  highlight: '#ffd45e',
}

export const PALETTE: Record<Appearance, Palette> = { light: LIGHT, dark: DARK }

export const isPigment = (name: string): name is Pigment => (PIGMENTS as readonly string[]).includes(name)
