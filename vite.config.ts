import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [vue()],
  // Relative addresses: the built folder works under any path of any static server.
  base: './',
  // The manifest tells the size bench which files belong to the first map.
  build: { target: 'es2022', manifest: true, chunkSizeWarningLimit: 1500 },
  worker: { format: 'es' },
})
