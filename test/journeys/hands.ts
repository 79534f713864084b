import type { Locator, Page } from 'playwright-core'
import type { Visitor } from '../kit/visitor'

/** How somebody works a page: with a mouse, or with nothing but keys. */
export type Hand = {
  readonly staff: Visitor
  readonly tick: (field: Locator) => Promise<void>
  readonly type: (field: Locator, words: string) => Promise<void>
  readonly choose: (list: Locator, value: string) => Promise<void>
  /** Presses a button or follows a link that leads to another page. */
  readonly go: (to: Locator) => Promise<void>
}

export const withMouse = (staff: Visitor): Hand => ({
  staff,
  tick: (field) => field.check(),
  type: (field, words) => field.fill(words),
  choose: async (list, value) => void (await list.selectOption(value)),
  go: (to) => to.click(),
})

/** Only Tab, Shift, Space, Enter, arrows and letters. `look` sees the page after each move of the focus. */
export const withKeys = (staff: Visitor, look: Look = async () => {}): Hand => {
  const { page } = staff
  return {
    staff,
    tick: async (field) => {
      await tabTo(page, field, look)
      if (!(await field.isChecked())) await page.keyboard.press('Space')
    },
    type: async (field, words) => {
      await tabTo(page, field, look)
      await page.keyboard.press('ControlOrMeta+A')
      await page.keyboard.type(words)
    },
    choose: async (list, value) => {
      await tabTo(page, list, look)
      const label = (await list.locator(`option[value="${value}"]`).textContent()) ?? ''
      if ((await list.inputValue()) !== value) await page.keyboard.type(label)
    },
    go: async (to) => {
      await tabTo(page, to, look)
      await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
    },
  }
}

type Look = (page: Page) => Promise<void>

/** Presses Tab until something has the focus; Shift and Tab where it lies before. Throws where Tab never comes to it. */
export async function tabTo(page: Page, wanted: Locator, look: Look = async () => {}): Promise<void> {
  const where = () =>
    wanted.evaluate((element) => {
      const now = element.ownerDocument.activeElement
      if (now === element) return 'here'
      const isRadio = element.matches('input[type="radio"]') && now?.matches('input[type="radio"]')
      if (isRadio && now?.getAttribute('name') === element.getAttribute('name')) return 'in its group'
      return now && now.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING ? 'before' : 'after'
    })
  for (let presses = 0; presses < 400; presses += 1) {
    const place = await where()
    if (place === 'here') return
    // Of radios one alone is in the order of Tab: the others are reached by arrow.
    if (place === 'in its group') await page.keyboard.press('ArrowDown')
    else await page.keyboard.press(place === 'before' ? 'Shift+Tab' : 'Tab')
    await look(page)
  }
  throw new Error('Tab never comes to it')
}
