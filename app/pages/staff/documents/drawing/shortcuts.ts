/** Single keys that work while the picture has the focus, and nowhere else: people who speak to their machine need that. */
export function openShortcuts(sheet: HTMLElement): void {
  const page = sheet.ownerDocument
  sheet.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const key = event.key.toLowerCase()
    if (key === 'n') page.querySelector<HTMLElement>('[data-link="undecided"]')?.click()
    if (key === 'u') lastUndo(page)?.click()
  })
}

const lastUndo = (page: Document): HTMLElement | undefined =>
  [...page.querySelectorAll<HTMLElement>('[data-made]')]
    .toSorted((one, other) => (one.dataset.made ?? '').localeCompare(other.dataset.made ?? ''))
    .at(-1)
