import { latinName } from './pinyin'

/** Words a name ends in, and what stands after its first part in English; the longer ones first. */
const ENDINGS: readonly (readonly [zh: string, en: string])[] = [
  ['快速路', 'Express Road'],
  ['高速交会', 'Expressway crossing'],
  ['收费站', 'Toll Gate'],
  ['枢纽', 'Junction'],
  ['立交', 'Interchange'],
  ['互通', 'Interchange'],
  ['高速', 'Expressway'],
  ['国道', 'National Road'],
  ['公路', 'Highway'],
  ['大道', 'Avenue'],
  ['大桥', 'Bridge'],
  ['船闸', 'Ship Lock'],
  ['广场', 'Square'],
  ['交会', 'crossing'],
  ['中路', 'Middle Road'],
  ['东路', 'East Road'],
  ['南路', 'South Road'],
  ['西路', 'West Road'],
  ['北路', 'North Road'],
  ['路', 'Road'],
  ['街', 'Street'],
]

/** Sides of a place, where two characters or more go before them. */
const SIDES: Readonly<Record<string, string>> = { 东: 'East', 南: 'South', 西: 'West', 北: 'North' }
const NOTES: Readonly<Record<string, string>> = { 示意: 'sketch', 起点附近: 'near its start' }

/** The English name of a stop or gate: what is known, else words by rule and the rest in pinyin. */
export function stopNameEn(name: string, known: Readonly<Record<string, string>>): string {
  if (known[name]) return known[name]
  const [, head = '', note] = /^(.+?)[（(](.+)[）)]$/.exec(name) ?? []
  if (note) return `${stopNameEn(head, known)} (${NOTES[note] ?? stopNameEn(note, known)})`
  for (const [zh, en] of ENDINGS) {
    const first = name.slice(0, -zh.length)
    if (name.endsWith(zh) && first) return `${stopNameEn(first, known)} ${en}`
  }
  const side = SIDES[name.at(-1)!]
  if (side && name.length > 2) return `${stopNameEn(name.slice(0, -1), known)} ${side}`
  return latinName(name)
}
