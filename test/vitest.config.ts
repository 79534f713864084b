import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

const everyday = {
  include: ['test/**/*.test.{ts,tsx}'],
  exclude: ['test/system/**', 'test/bench/**'],
  // Longer than a second sign-in of one account may have to wait for its next code.
  testTimeout: 60_000,
}
/** `--mode system`: the tests that need poppler, qpdf and other programs of the system. */
const system = { include: ['test/system/**/*.test.ts'], testTimeout: 60_000 }

export default defineConfig(({ mode }) => ({
  root,
  resolve: { alias: { '~': root.replace(/\/$/, '') } },
  test: {
    ...(mode === 'system' ? system : everyday),
    environment: 'node',
    globalSetup: ['test/kit/postgres.setup.ts'],
    setupFiles: ['test/kit/consoleError.ts'],
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
}))
