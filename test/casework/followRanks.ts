/**
 * How likely it is that two groups of times differ in rank as much as they do, or more, were there no difference between
 * them: Mann and Whitney's test, two-sided, by the normal approximation with its correction for ties. Good for groups
 * of hundreds.
 */
export function rankTest(a: readonly number[], b: readonly number[]): { readonly p: number; readonly z: number } {
  const all = [...a.map((time) => ({ time, isA: true })), ...b.map((time) => ({ time, isA: false }))]
  all.sort((one, other) => one.time - other.time)
  let rankSum = 0
  let ties = 0
  for (let from = 0; from < all.length; ) {
    let to = from
    while (to < all.length && all[to]?.time === all[from]?.time) to += 1
    const count = to - from
    const rank = (from + 1 + to) / 2
    rankSum += rank * all.slice(from, to).filter(({ isA }) => isA).length
    ties += count ** 3 - count
    from = to
  }
  const n = all.length
  const u = rankSum - (a.length * (a.length + 1)) / 2
  const variance = ((a.length * b.length) / 12) * (n + 1 - ties / (n * (n - 1)))
  const z = (u - (a.length * b.length) / 2) / Math.sqrt(variance)
  return { p: Math.min(1, 2 * upperTail(Math.abs(z))), z }
}

/** The chance that a standard normal is above z: Abramowitz and Stegun 26.2.17, right to seven places. */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z)
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series
}
