import type { Page } from 'playwright-core'

/**
 * Goes through the open page by Tab alone, from its top to its end. Gives what is wrong with where the focus stops: that
 * it can't be seen, or that something lies over it (WCAG 2.4.7 and 2.4.11). Gives nothing wrong where nothing stops it.
 */
export async function faultsOfStops(
  page: Page,
): Promise<{ readonly stops: number; readonly faults: readonly string[] }> {
  const faults: string[] = []
  await page.evaluate(() => {
    const { activeElement } = document
    if (activeElement instanceof HTMLElement) activeElement.blur()
    window.getSelection()?.collapse(document.body, 0)
  })
  for (let stops = 0; stops < 120; stops += 1) {
    await page.keyboard.press('Tab')
    const here = await page.evaluate(lookAtFocus)
    if (here === null || here.isSeen) return { stops, faults }
    if (!here.isMarked) faults.push(`nothing shows that ${here.name} has the focus`)
    if (here.isCovered) faults.push(`${here.name} lies under something else`)
  }
  return { stops: 120, faults: [...faults, 'Tab never comes to the end'] }
}

/** What has the focus: whether it looks otherwise than without, and whether any of it can be seen. Runs in the page. */
export function lookAtFocus() {
  const element = document.activeElement
  if (!(element instanceof HTMLElement) || element === document.body) return null
  const label = element.parentElement?.querySelector('label') ?? element
  const borderOf = (s: CSSStyleDeclaration) => (s.borderWidth === '0px' ? [] : [s.borderColor])
  const outlineOf = (s: CSSStyleDeclaration) => (s.outlineStyle === 'none' ? '' : s.outline)
  const look = () =>
    [getComputedStyle(element), getComputedStyle(label, '::before')]
      // Of what is clear nothing shows, and a line that isn’t drawn has a colour all the same.
      .filter((s) => s.opacity !== '0')
      .map((s) =>
        [outlineOf(s), s.boxShadow, s.borderWidth, s.backgroundColor, s.clipPath, s.position].concat(borderOf(s)),
      )
      .join()
  const isSeen = element.dataset.stopped === 'yes'
  const focused = look()
  const scrolled = window.scrollY
  element.blur()
  const plain = look()
  element.focus({ preventScroll: true })
  element.dataset.stopped = 'yes'
  window.scrollTo(0, scrolled)
  const lines = [...element.getClientRects()]
  const isOnTop = lines.some((box) =>
    [0.1, 0.5, 0.9].some((part) => {
      // Of something taller than the window, the middle of what is in it.
      const middle = (Math.max(box.top, 0) + Math.min(box.bottom, window.innerHeight)) / 2
      const top = document.elementFromPoint(box.left + box.width * part, middle)
      return top !== null && (element.contains(top) || label.contains(top) || top.contains(element))
    }),
  )
  const name = `${element.tagName.toLowerCase()} ${element.id || element.textContent?.trim().slice(0, 30)}`
  return { name, isSeen, isMarked: focused !== plain, isCovered: !isOnTop }
}
