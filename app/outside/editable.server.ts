import { randomUUID } from 'node:crypto'
import Handlebars from 'handlebars'

/** A letter in the three parts that a preview shows: what stands before the words that may be edited, they, and what follows. */
export type Parts = { readonly before: string; readonly words: string; readonly after: string }

/** The words in place of a template's own, or null where it is to say its own; afterwards those that it said. */
export type Slot = { readonly instead: string | null; said: string | null; readonly mark: string }

// No fact of a case can hold it: it is made for one rendering.
export const newSlot = (instead: string | null): Slot => ({ instead, said: null, mark: randomUUID() })

/**
 * A Handlebars of the letters' own. In a text `{{#editable}}...{{/editable}}` is the part that may be edited; in its HTML
 * `{{editable}}` shows the same paragraphs. Words that stand in for it are words only: nothing in them is a template.
 */
export function lettersHandlebars(): typeof Handlebars {
  const own = Handlebars.create()
  own.registerHelper('editable', function (this: unknown, options: Handlebars.HelperOptions) {
    const slot: Slot | undefined = options.data?.slot
    if (slot === undefined) throw new Error('no letter is being written')
    return options.fn === undefined
      ? new Handlebars.SafeString(paragraphs(slot.said ?? ''))
      : textOf(slot, () => options.fn(this))
  })
  return own
}

function textOf(slot: Slot, usual: () => string): string {
  slot.said = (slot.instead ?? usual()).trim()
  return `${slot.mark}${slot.said}${slot.mark}${slot.said === '' ? '' : '\n\n'}`
}

const paragraphs = (words: string): string =>
  words
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p>${Handlebars.escapeExpression(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('\n')

/** A text without its marks, and its parts where it has one that may be edited. */
export function partsOf(text: string, { mark }: Slot): { readonly text: string; readonly parts: Parts | null } {
  const [before = '', words, after = ''] = text.split(mark)
  if (words === undefined) return { text, parts: null }
  return { text: `${before}${words}${after}`, parts: { before, words, after } }
}
