/** Waits until something is so, and says what did not happen where it never is. */
export async function eventually(isTrue: () => Promise<boolean>, what = 'it') {
  const until = Date.now() + 60_000
  while (!(await isTrue())) {
    if (Date.now() > until) throw new Error(`Within 60 seconds this did not happen: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
