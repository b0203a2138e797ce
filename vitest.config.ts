import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

const ORACLE = '**/*.oracle.test.ts'
const DATA = '**/*.data.test.ts'

/** unit: the code; data: what people entered; oracle: our numbers against another program's. */
export default defineConfig({
  plugins: [vue()],
  test: {
    environment: 'node',
    // Properties draw many examples; a busy machine takes its time.
    testTimeout: 30_000,
    setupFiles: ['scripts/test/seeded.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.{ts,mjs}'],
          exclude: [ORACLE, DATA],
        },
      },
      { extends: true, test: { name: 'data', include: [`scripts/${DATA}`] } },
      {
        extends: true,
        test: {
          name: 'oracle',
          include: [`{src,scripts}/${ORACLE}`],
          // Turf and a busy machine together take their time.
          testTimeout: 180_000,
          hookTimeout: 180_000,
          globalSetup: ['scripts/test/start-database.ts'],
        },
      },
    ],
  },
})
