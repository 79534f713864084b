import type { Say } from './words'

/** "1 record", "12 records". */
export const sayRecords = (say: Say, n: number): string =>
  n === 1 ? say('count.record.one') : say('count.record.many', { n })

export const sayPlaces = (say: Say, n: number): string =>
  n === 1 ? say('count.place.one') : say('count.place.many', { n })

export const sayTimes = (say: Say, n: number): string =>
  n === 1 ? say('count.times.one') : say('count.times.many', { n })
