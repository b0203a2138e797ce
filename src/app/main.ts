import { createPinia } from 'pinia'
import { createApp } from 'vue'
import type { AtlasProgram } from '../core/report/page-program'
import App from './App.vue'
import './styles.css'

createApp(App).use(createPinia()).mount('#app')

/** For programs that drive the page, such as `yuetu snapshot` and `yuetu report`; loaded with the first call. */
const verb = <V extends keyof AtlasProgram>(name: V): AtlasProgram[V] =>
  (async (...asked: never[]) => {
    const { program } = await import('../features/report/program')
    return (program[name] as (...asked: never[]) => unknown)(...asked)
  }) as AtlasProgram[V]

window.yuetu = {
  open: verb('open'),
  snapshot: verb('snapshot'),
  pages: verb('pages'),
  book: verb('book'),
  briefing: verb('briefing'),
  comparison: verb('comparison'),
}
