import type { DistrictName } from '../domain/district'
import { DISTRICTS } from '../domain/district'
import type { Task } from '../domain/task'
import { taskUnit } from '../domain/task-units'
import { STANDING, reachedShare, taskStanding } from '../domain/task-standing'
import type { Language } from '../domain/text'
import type { PlainTable } from './plain-table'

/** Tasks as a table: one row for each measure of a task, and one for a task without any. */
export function taskTable(
  tasks: readonly Task[],
  language: Language,
  nameOf: (entityId: string) => string,
): PlainTable {
  const zh = language === 'zh'
  const join = (parts: readonly string[]) => parts.join(zh ? '、' : '; ')
  return {
    title: zh ? '2023 年重点工作' : 'Key tasks of 2023',
    header: zh
      ? ['行', '任务', '内容', '进展', '责任单位', '区县', '对照目标', '指标', '单位', '目标', '完成', '完成率（%）', '文件所称（%）', '涉及对象', '存疑'] // prettier-ignore
      : ['Row', 'Task', 'To be done', 'Progress', 'Responsible', 'Districts', 'Against target', 'Measure', 'Unit', 'Target', 'Result', 'Reached (%)', 'As stated (%)', 'Touches', 'Uncertain'], // prettier-ignore
    rows: tasks.flatMap((task) => {
      const head = [
        task.row,
        zh ? task.title : task.titleEn,
        zh ? task.task : task.taskEn,
        zh ? task.progress : task.progressEn,
        join(task.responsible),
        join(task.districts.map((d: DistrictName) => DISTRICTS[d].title[language])),
        STANDING[taskStanding(task)][language],
      ]
      const tail = [join(task.entities.map(nameOf)), task.uncertain ? task.uncertain[zh ? 'reason' : 'reasonEn'] : null] // prettier-ignore
      if (!task.measures.length) return [[...head, null, null, null, null, null, null, ...tail]]
      return task.measures.map((measure) => {
        const share = reachedShare(measure)
        const { target, actual, statedPercent } = measure
        return [
          ...head,
          zh ? measure.name : measure.nameEn,
          taskUnit(measure.unit, language) || null,
          `${target.comparator ?? ''}${target.number}`,
          actual?.number ?? null,
          share === null ? null : Number((share * 100).toFixed(1)),
          statedPercent ?? null,
          ...tail,
        ]
      })
    }),
  }
}
