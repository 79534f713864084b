/** Facts read out of mark-up, for tests. React writes one regular form, so patterns are enough. */
export const ids = (html: string): readonly string[] => all(html, / id="([^"]+)"/g)
export const names = (html: string): readonly string[] => all(html, / name="([^"]+)"/g)

/** The links of the error summary: where each leads and what it says. */
export function summary(html: string): readonly { readonly href: string; readonly text: string }[] {
  const list = /govuk-error-summary__list">(.*?)<\/ul>/s.exec(html)?.[1] ?? ''
  return [...list.matchAll(/<a href="([^"]+)">(.*?)<\/a>/g)].map(([, href = '', text = '']) => ({ href, text }))
}

/** What stands beside the fields, without the hidden "Error:". */
export const inline = (html: string): readonly string[] =>
  all(html, /class="govuk-error-message"><span class="govuk-visually-hidden">Error:<\/span> (.*?)<\/p>/g)

/** Faults that every page can have: an id used twice, a label or description that names nothing, an unnamed box. */
export function faults(html: string): readonly string[] {
  const known = ids(html)
  const twice = known.filter((id, index) => known.indexOf(id) !== index).map((id) => `id ${id} is used twice`)
  const pointed = [
    ...all(html, / for="([^"]+)"/g),
    ...all(html, / aria-(?:describedby|labelledby)="([^"]+)"/g).flatMap((list) => list.split(' ')),
    ...all(html, / form="([^"]+)"/g),
    ...summary(html).map(({ href }) => href.slice(1)),
  ]
  const lost = pointed.filter((id) => !known.includes(id)).map((id) => `nothing has the id ${id}`)
  const labelled = all(html, / for="([^"]+)"/g)
  const boxes = [...html.matchAll(/<(?:input|select|textarea)\b[^>]*>/g)].map(([tag]) => tag)
  const unnamed = boxes
    .filter((tag) => !tag.includes('type="hidden"'))
    .filter((tag) => !labelled.includes(/ id="([^"]+)"/.exec(tag)?.[1] ?? ''))
    .map((tag) => `no label for ${tag}`)
  const inlineCode = /<script| style=| on[a-z]+="/.test(html) ? ['inline style or script'] : []
  return [...twice, ...lost, ...unnamed, ...inlineCode]
}

export const headings = (html: string): readonly string[] =>
  all(html, /<h1[^>]*>(.*?)<\/h1>/gs).map((heading) => heading.replace(/<[^>]+>/g, ''))

const all = (html: string, pattern: RegExp): readonly string[] =>
  [...html.matchAll(pattern)].map((found) => found[1] ?? '')
