import { expect, it } from 'vitest'
import type { Filter } from '../domain/filter'
import { NO_FILTER, conditionCount } from '../domain/filter'
import { filterWords } from './filter-words'

const FULL: Filter = {
  districts: ['越城区', '柯桥区'],
  systems: ['s'],
  kinds: ['rail'],
  statuses: ['built'],
  docs: ['fyp-14'],
  sections: ['fyp-14:专栏9'],
  change: { from: 'fyp-14', to: 'ronghang-2024', of: ['new'] },
  place: 'unplaced',
  words: ' 机场 ',
}

it('tells every condition with all its values, in either language', () => {
  const zh = filterWords(FULL, 'zh', (id) => `体系 ${id}`)
  expect(zh).toHaveLength(conditionCount(FULL))
  expect(zh.map((c) => `${c.title}：${c.value}`)).toEqual([
    '区县：越城区、柯桥区',
    '状态：建成',
    '提及文件：“十四五”规划纲要',
    '类型：铁路',
    '体系：体系 s',
    '章节：“十四五”规划纲要 专栏9',
    '变化：“十四五”规划纲要 → 融杭发展规划、新提及',
    '落图：未落图',
    '文字：机场',
  ])
  expect(filterWords(FULL, 'en', (id) => id)[0]).toEqual({ title: 'District', value: 'Yuecheng; Keqiao' })
  expect(filterWords(NO_FILTER, 'zh', (id) => id)).toEqual([])
})
