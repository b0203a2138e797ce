import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import './styles.css'

createApp(App).use(createPinia()).mount('#app')

/** For programs that drive the page, such as `yuetu snapshot`. */
window.yuetu = {
  snapshot: async (wish) => (await import('../features/report/program')).snapshot(wish),
}
