import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { task } from './list-arbitraries'
import { QUOTE_LIMIT } from './passage'
import { parseTasks, taskId } from './task'

const row = {
  row: 30,
  title: '高新技术企业',
  titleEn: 'High-tech firms',
  task: '培育高企',
  taskEn: 'Raise high-tech firms',
  progress: '已推荐',
  progressEn: 'Recommended',
  quotes: [{ of: 'task', quote: '培育高新技术企业350家' }],
  responsible: ['市科技局'],
  districts: ['越城区'],
  entities: [],
  indicators: [],
  measures: [],
}

describe('reading the tasks', () => {
  it('brings back any good list', () => {
    fc.assert(
      fc.property(fc.array(task), (tasks) => {
        expect(parseTasks(JSON.parse(JSON.stringify(tasks)))).toEqual(tasks)
      }),
    )
  })

  it.each([
    ['row', 0, 'tasks-2023.json: 0 row: '],
    ['row', 1.5, 'tasks-2023.json: 1.5 row: '],
    ['title', '', 'tasks-2023.json: 30 title: '],
    ['districts', ['杭州市'], 'tasks-2023.json: 30 districts.0: '],
    ['quotes', [{ of: 'aim', quote: '…' }], 'tasks-2023.json: 30 quotes.0.of: '],
    ['quotes', [{ of: 'task', quote: '字'.repeat(QUOTE_LIMIT + 1) }], 'tasks-2023.json: 30 quotes.0.quote: '],
    ['finished', true, 'tasks-2023.json: 30 finished: '],
    ['measures', [{ name: '数' }], 'tasks-2023.json: 30 measures.0.'],
    ['owner', '市科技局', 'tasks-2023.json: 30 owner: '],
  ])('names the row and the field where %s is wrong', (key, value, message) =>
    expect(() => parseTasks([{ ...row, [key]: value }])).toThrow(message),
  )
})

it('the id of a row has three digits', () =>
  expect([1, 30, 158].map(taskId)).toEqual(['task-2023-001', 'task-2023-030', 'task-2023-158']))
