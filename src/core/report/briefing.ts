import { thingsIn } from '../analysis/district-scope'
import { DISTRICTS } from '../domain/district'
import { DOC_IDS } from '../domain/document'
import { STANDING, STANDINGS, taskStanding } from '../domain/task-standing'
import type { Briefing, BriefingSection, BriefingTable } from './briefing-model'
import { footnoteList } from './briefing-notes'
import type { BriefingInputs } from './briefing-tables'
import {
  addedTable,
  conflictsTable,
  indicatorsTable,
  kindsTable,
  movedTable,
  statusesTable,
  systemsTable,
  tasksOf,
  tasksTable,
} from './briefing-tables'
import { BRIEFING_WORDS } from './briefing-words'

/** A briefing on a district: counts and measures, what changed, tasks, figures, open matters, each with its passages. */
export function makeBriefing(inputs: BriefingInputs): Briefing {
  const { district, language, date, entities } = inputs
  const w = BRIEFING_WORDS[language]
  const things = thingsIn(entities, district)
  const placed = things.filter((e) => e.geometry).length
  const notes = footnoteList(language)
  // In reading order, because footnotes are numbered as they come.
  const moved = movedTable(inputs, notes)
  const tasks = tasksTable(inputs, notes)
  const indicators = indicatorsTable(inputs, notes)
  const conflicts = conflictsTable(inputs, notes)
  const added = addedTable(inputs, notes)
  const systems = systemsTable(inputs)
  return {
    district,
    language,
    title: w.title(DISTRICTS[district].title[language]),
    subtitle: w.subtitle,
    date,
    figures: [
      { title: w.things, value: things.length },
      { title: w.placed, value: placed },
      { title: w.moved, value: moved.rows.length },
      { title: w.tasks, value: tasks.rows.length },
      { title: w.open, value: conflicts.rows.length },
    ],
    sections: [
      {
        title: w.overview,
        intro: w.overviewIntro(things.length, placed),
        tables: [kindsTable(inputs), statusesTable(inputs)],
      },
      section(w.changes, w.changesIntro(moved.rows.length), moved),
      section(w.tasksTitle, w.tasksIntro(tasks.rows.length, standings(inputs)), tasks),
      section(w.indicators, w.indicatorsIntro(indicators.rows.length), indicators),
      section(w.conflicts, w.conflictsIntro(conflicts.rows.length), conflicts),
      section(w.added, w.addedIntro(added.rows.length), added),
      section(w.systems, w.systemsIntro(systems.rows.length), systems),
    ],
    footnotes: notes.footnotes,
    sources: { title: w.sources, lines: sourceLines(inputs) },
    conditions: {
      title: w.conditions,
      lines: [
        w.boundary,
        ...inputs.tally.assumptions.map((text) => text[language]),
        w.licence,
        w.version(inputs.version),
      ],
    },
  }
}

/** A section of one table; an empty table is not printed. */
const section = (title: string, intro: string, table: BriefingTable): BriefingSection => ({
  title,
  intro,
  tables: table.rows.length ? [table] : [],
})

/** `已达到 3，落后时序 1` */
const standings = (inputs: BriefingInputs): string =>
  STANDINGS.flatMap((standing) => {
    const count = tasksOf(inputs).filter((task) => taskStanding(task) === standing).length
    return count ? [`${STANDING[standing][inputs.language]} ${count}`] : []
  }).join(inputs.language === 'zh' ? '，' : ', ')

/** The register's entries of the documents that name anything here, oldest first. */
function sourceLines({ entities, district, documents, language }: BriefingInputs): string[] {
  const cited = new Set(thingsIn(entities, district).flatMap((e) => e.docs))
  return DOC_IDS.filter((id) => cited.has(id)).flatMap((id) => {
    const document = documents.find((d) => d.id === id)
    if (!document) return []
    const { title, titleEn, number, issuer, date } = document
    const parts = language === 'zh' ? [`《${title}》`, number, issuer, date] : [titleEn, number, issuer, date]
    return [parts.filter(Boolean).join(language === 'zh' ? '，' : ', ')]
  })
}
