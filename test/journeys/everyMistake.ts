import type { Page, Response } from 'playwright-core'
import type { Mistake } from './everyVisit'

/**
 * Sends the form of the open page with nothing in it, or with what can't be right in every field of it. Gives what the
 * portal answered.
 */
export async function sendWrongly(page: Page, mistake: Mistake): Promise<Response | null> {
  const form = page.locator('main form[method="post"]:not([action="/staff/sign-out"])').first()
  await form.evaluate((element, isEmpty) => {
    const tooLong = 'word '.repeat(2400)
    const [day, month] = ['31', 'February']
    for (const field of element.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')) {
      if (field.type === 'hidden' || field.type === 'file') continue
      if (field.type === 'checkbox' || field.type === 'radio') {
        if ('checked' in field) field.checked = !isEmpty && (field.type === 'checkbox' || field.value === 'post')
      } else if (isEmpty) field.value = ''
      else if (field.name.endsWith('-day')) field.value = day
      else if (field.name.endsWith('-month')) field.value = month
      else if (field.name.endsWith('-year')) field.value = '1990'
      else field.value = field.name === 'code' ? 'not a code' : tooLong
    }
  }, mistake === 'empty')
  const files = form.locator('input[type="file"]')
  if (mistake === 'wrong' && (await files.count()) > 0)
    await files.setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('Not a paper.') })
  const button = form.locator('button:not([form]):not([name="remove"])').first()
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    page.waitForEvent('load'),
    button.click(),
  ])
  return answer
}
