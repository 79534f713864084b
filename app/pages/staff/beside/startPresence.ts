const everyMs = 30_000
/** A page that lies open and unread asks no longer: it must not keep its reader signed in, nor say that they are here. */
const timesUnread = 10

/** Keeps the line that says who else is on a case up to date. A page without that line is left alone. */
export function startPresence(page: Document): void {
  const line = page.querySelector<HTMLElement>('[data-presence]')
  const href = line?.dataset.presence
  if (!line || !href) return
  let unread = 0
  for (const sign of ['keydown', 'pointerdown']) {
    page.addEventListener(sign, () => {
      unread = 0
    })
  }
  const ask = async () => {
    unread += 1
    if (page.hidden || unread > timesUnread) return
    const answer = await fetch(href, { headers: { Accept: 'application/json' }, redirect: 'error' }).catch(() => null)
    const said: unknown = answer?.ok ? await answer.json().catch(() => null) : null
    if (typeof said !== 'object' || said === null || !('others' in said) || !Array.isArray(said.others)) return
    const words = said.others.filter((each): each is string => typeof each === 'string').join(' ')
    // Said anew only where it changed: a screen reader reads it out.
    if (line.textContent !== words) line.textContent = words
  }
  setInterval(() => void ask(), everyMs)
}
