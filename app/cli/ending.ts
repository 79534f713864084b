import { wordsOf } from '../wordsOf'

/** How a command ended: 0 done, 1 refused or failed, 2 wrong use. */
export type Ending = 0 | 1 | 2

type Command<Args extends readonly unknown[]> = (...args: Args) => Ending | Promise<Ending>

/** Loads and runs a command; a failure becomes its plain words and an exit code of 1, never a stack trace. */
export function ending<Args extends readonly unknown[]>(load: () => Promise<Command<Args>>) {
  return async (...args: Args) => {
    try {
      const run = await load()
      process.exitCode = await run(...args)
    } catch (error) {
      console.error(wordsOf(error))
      process.exitCode = 1
    }
  }
}
