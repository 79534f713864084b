/** Chance that is the same for the same seed. */
export type Chance = {
  /** True so many times in a hundred. */
  readonly is: (percent: number) => boolean
  /** A whole number from 0 to the most. */
  readonly upTo: (most: number) => number
  readonly oneOf: <T>(some: readonly T[]) => T
}

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
  }
  const upTo = (most: number) => Math.floor(next() * (most + 1))
  return {
    is: (percent) => next() * 100 < percent,
    upTo,
    oneOf: (some) => {
      const one = some[upTo(some.length - 1)]
      if (one === undefined) throw new Error('There is nothing to choose from')
      return one
    },
  }
}
