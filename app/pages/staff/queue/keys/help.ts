import { areOn, turn } from './setting'

export type Help = { readonly show: () => void; readonly isOpen: () => boolean }

/** The list of keys, with its switch. Closing it puts the focus back where it was. */
export function openHelp(frame: HTMLElement): Help | null {
  const page = frame.ownerDocument
  const dialog = frame.querySelector<HTMLDialogElement>('[data-keys-dialog]')
  const toggle = frame.querySelector<HTMLInputElement>('[data-keys-on]')
  if (dialog === null || toggle === null) return null
  let from: Element | null = null

  const show = () => {
    from = page.activeElement
    toggle.checked = areOn()
    dialog.showModal()
  }
  toggle.addEventListener('change', () => turn(toggle.checked))
  dialog.addEventListener('close', () => {
    if (from instanceof HTMLElement) from.focus()
  })
  frame.querySelector('[data-keys-close]')?.addEventListener('click', () => dialog.close())
  frame.querySelector('[data-keys-show]')?.addEventListener('click', show)
  return { show, isOpen: () => dialog.open }
}
