import { openHelp } from './help'
import { rowWalk } from './rowWalk'
import { areOn } from './setting'

/** Lets a person walk the queue by single keys. They never act in a field, nor while the help stands open. */
export function startKeys(page: Document): void {
  const frame = page.querySelector<HTMLElement>('[data-keys]')
  if (frame === null) return
  const help = openHelp(frame)
  const walk = rowWalk(page, frame.querySelector('[data-keys-says]'))
  const acts: Readonly<Record<string, () => void>> = {
    j: () => walk.move(1),
    k: () => walk.move(-1),
    x: walk.tick,
    o: walk.open,
    '/': () => page.querySelector<HTMLElement>('[data-search]')?.focus(),
    '?': () => help?.show(),
  }
  page.addEventListener('keydown', (event) => {
    const act = Object.hasOwn(acts, event.key) ? acts[event.key] : undefined
    if (act === undefined || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return
    if (isTyping(event.target) || help?.isOpen() || !areOn()) return
    event.preventDefault()
    act()
  })
  frame.hidden = false
}

/** A tick box takes no letters; whatever else one writes or chooses in does. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type="checkbox"]), textarea, select'))
