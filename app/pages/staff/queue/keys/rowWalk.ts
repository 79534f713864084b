type Walk = { readonly move: (by: 1 | -1) => void; readonly tick: () => void; readonly open: () => void }

/** Goes from case to case: the focus is on the case's link, and what case it is gets said. */
export function rowWalk(page: Document, says: Element | null): Walk {
  const rows = [...page.querySelectorAll<HTMLElement>('[data-row]')]
  let last = -1
  const here = () => {
    const focused = rows.findIndex((row) => row.contains(page.activeElement))
    return focused === -1 ? last : focused
  }
  const say = (words: string) => {
    if (says !== null) says.textContent = words
  }
  return {
    move: (by) => {
      const to = Math.min(rows.length - 1, Math.max(0, here() + by))
      const row = rows[to]
      if (row === undefined) return
      last = to
      row.querySelector<HTMLElement>('[data-open], [data-stop]')?.focus()
      row.scrollIntoView({ block: 'nearest' })
      say(`Case ${to + 1} of ${rows.length}: ${row.dataset.row}${boxOf(row)?.checked ? ', ticked' : ''}`)
    },
    tick: () => {
      const row = rows[here()]
      const box = row === undefined ? null : boxOf(row)
      if (row === undefined || box === null) return
      box.click()
      say(`${row.dataset.row}: ${box.checked ? 'ticked' : 'not ticked'}`)
    },
    open: () => rows[here()]?.querySelector<HTMLElement>('[data-open]')?.click(),
  }
}

const boxOf = (row: HTMLElement) => row.querySelector<HTMLInputElement>('input[type="checkbox"]')
