import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import type { Reporter, RunnerTask, Vitest } from 'vitest/node'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * A mutant that keeps a test file from loading is a dead one. Stryker's runner reads single tests only, finds none in
 * such a file and counts the mutant as a survivor (stryker-js issue 6150): so the file is given one test, that failed.
 */
let run: Vitest | undefined
const unloaded: Reporter = {
  onInit(vitest) {
    run = vitest
  },
  onTestRunEnd() {
    for (const file of run?.state.getFiles() ?? []) {
      if (file.result?.state !== 'fail' || file.tasks.length > 0) continue
      file.tasks.push({ type: 'test', id: `${file.id}_0`, name: 'loads', file, result: file.result } as RunnerTask)
    }
  },
}

/** The tests that no mutant of the clock or of days may survive: no database, no browser. */
export default defineConfig({
  root,
  resolve: { alias: { '~': root.replace(/\/$/, '') } },
  test: {
    include: ['test/rules/{clock*,day,holidays*}.test.ts'],
    environment: 'node',
    // Each mutant is met by every property, with fewer cases than the everyday tests draw.
    env: { CLOCK_CASES: '1000' },
    reporters: [unloaded],
  },
})
