import { isClash } from '~/db/dialect'

const tries = 5

/** Does a transaction, and again where another came between: one that wrote first, or one that waited for this in turn. */
export async function tryAgain<T>(act: () => Promise<T>): Promise<T> {
  for (let left = tries; ; left -= 1) {
    try {
      return await act()
    } catch (error) {
      if (left === 0 || !isClash(error)) throw error
    }
  }
}
