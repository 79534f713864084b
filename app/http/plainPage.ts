import type { Response } from 'express'
import type { Language } from '~/app/rules/sayDay'

/** Finds words of the locale files, in the language that it names. */
export type Say = ((key: string, values?: Readonly<Record<string, string>>) => string) & { readonly language: Language }

export type PlainPage = 'not-found' | 'too-large' | 'too-many' | 'foreign' | 'fault'

/** A page that stands by itself, for what is refused before any route is reached. Its words: `problems.plain.NAME`. */
export function plainPage(say: Say, name: PlainPage, values: Readonly<Record<string, string>> = {}): string {
  const key = `problems.plain.${name}`
  const title = escaped(say(`${key}.heading`))
  const body = ['what', 'then'].map((part) => `<p>${escaped(say(`${key}.${part}`, values))}</p>`).join('')
  return `<!doctype html><html lang="${say.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head><body><main><h1>${title}</h1>${body}</main></body></html>`
}

/** Answers with a page that stands by itself, in the language of whoever asked. */
export function sendPlainPage(res: Response, status: number, page: (say: Say) => string) {
  res
    .status(status)
    .type('html')
    .send(page(sayOf(res)))
}

/** The page for a fault of ours: no detail, and the number that stands beside it in the log. */
export const problemPage = (say: Say, requestId: string): string => plainPage(say, 'fault', { requestId })

/** Left with the answer by `chooseLanguage`, the first at the door. */
const sayOf = (res: Response): Say => res.locals.say

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
