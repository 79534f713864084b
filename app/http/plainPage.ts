import type { Response } from 'express'

/** A page that stands by itself, for what is refused before any route is reached. */
export function plainPage(title: string, ...paragraphs: readonly string[]): string {
  const body = paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('')
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title></head><body><main><h1>${escaped(title)}</h1>${body}</main></body></html>`
}

/** Answers with a page that stands by itself. */
export function sendPlainPage(res: Response, status: number, page: string) {
  res.status(status).type('html').send(page)
}

/** The page for a fault of ours: no detail, and the number that stands beside it in the log. */
export function problemPage(requestId: string): string {
  return plainPage(
    'Sorry, there is a problem with the service',
    'Try again later. What you sent may not have reached us.',
    `If you tell us about this, give us this number: ${requestId}`,
  )
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
