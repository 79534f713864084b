/** Things taken one by one, and the few that come next: never all of them at once. */
export type LookAhead<T> = {
  readonly take: () => T | undefined
  /** What comes so many places after the next one, without taking it. */
  readonly next: (places: number) => T | undefined
}

export const lookAhead = <T>(things: Iterable<T>): LookAhead<T> => {
  const rest = things[Symbol.iterator]()
  const waiting: T[] = []
  const next = (places: number): T | undefined => {
    while (waiting.length <= places) {
      const { done, value } = rest.next()
      if (done) return undefined
      waiting.push(value)
    }
    return waiting[places]
  }
  return {
    next,
    take: () => {
      next(0)
      return waiting.shift()
    },
  }
}
