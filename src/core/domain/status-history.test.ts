import { describe, expect, it } from 'vitest'
import type { Mention } from './entity'
import { latestStatus, statusAt, statusHistory } from './status-history'

const mention = (doc: Mention['doc'], status: Mention['status'], more: Partial<Mention> = {}): Mention => ({
  doc,
  section: '一',
  quote: '…',
  ...(status ? { status } : {}),
  ...more,
})

describe('the status of a thing', () => {
  it('is what the newest document says, whatever the order of the mentions', () => {
    const mentions = [mention('tasks-2023', 'built'), mention('report-2020', 'planned')]
    expect(latestStatus(mentions)).toBe('built')
    expect(latestStatus([...mentions].reverse())).toBe('built')
  })

  it('is the progress of a row, not its aim', () => {
    const aim = mention('tasks-2023', 'planned')
    const done = mention('tasks-2023', 'built', { progress: { text: '已完工' } })
    expect(latestStatus([aim, done])).toBe('built')
  })

  it('is the first passage of the document where none reports progress', () => {
    expect(latestStatus([mention('fyp-14', 'planned'), mention('fyp-14', 'envisaged')])).toBe('planned')
  })

  it('passes over passages that state none, and is unknown where all do', () => {
    expect(latestStatus([mention('report-2020', 'planned'), mention('ronghang-2024', undefined)])).toBe(
      'planned',
    )
    expect(latestStatus([mention('fyp-14', undefined)])).toBe('unknown')
  })
})

describe('the history of a thing', () => {
  it('keeps a disagreement within a document as two steps, and a repeat as one', () => {
    const steps = statusHistory([
      mention('tasks-2023', 'planned'),
      mention('tasks-2023', 'planned'),
      mention('tasks-2023', 'built', { asOf: '2023-10' }),
      mention('report-2020', 'planned'),
    ])
    expect(steps).toEqual([
      { doc: 'report-2020', asOf: '2020-04', status: 'planned' },
      { doc: 'tasks-2023', asOf: '2023-09', status: 'planned' },
      { doc: 'tasks-2023', asOf: '2023-10', status: 'built' },
    ])
  })
})

describe('the status once a document had appeared', () => {
  const history = statusHistory([mention('report-2020', 'planned'), mention('tasks-2023', 'built')])

  it('is the newest known by then, and unknown before anything was said', () => {
    expect(statusAt(history, 'report-2020')).toBe('planned')
    expect(statusAt(history, 'asian-games-2022')).toBe('planned')
    expect(statusAt(history, 'ronghang-2024')).toBe('built')
    expect(statusAt([], 'ronghang-2024')).toBe('unknown')
    expect(statusAt(history.slice(1), 'fyp-14')).toBe('unknown')
  })

  it('is the deciding one where that document disagrees with itself', () => {
    const torn = statusHistory([mention('fyp-14', 'envisaged'), mention('fyp-14', 'planned')])
    expect(statusAt(torn, 'fyp-14')).toBe('envisaged')
  })
})
