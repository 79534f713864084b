import { keysOf, nameOf, numberOf, numbersOf, refOf } from '../../../redaction/bytes/values'
import { upright } from '../../../redaction/mark'
import type { Check, Fault } from '../check'
import { annotationsOf, type OpenFile } from '../open'
import { hasText } from '../textString'
import { targetOf } from './targets'

export const tabs: Check = {
  id: 'tab order',
  title: 'Who goes from link to link goes in the order of the structure',
  source: 'ISO 14289-1, 7.18.3; Matterhorn 28-008, 28-009',
  *run(file) {
    for (const page of file.model.pages) {
      if (annotationsOf(file, page).length > 0 && nameOf(file.model.follow(page.keys.get('Tabs'))) !== 'S')
        yield {
          page: page.index + 1,
          says: 'A page with annotations has another tab order than its structure. Set /Tabs to S.',
        }
    }
  },
}

// Bits of an annotation's flags (ISO 32000-1, table 165).
const hidden = 1 | 2 | 32 | 256
const printed = 4

export const annotations: Check = {
  id: 'annotations',
  title: 'Annotations stand on their page, are shown and are printed',
  source: 'ISO 19005-3, 6.3.2; the place on the page by our own rule',
  *run(file) {
    const { model } = file
    for (const page of model.pages) {
      const [left, foot, right, head] = page.mediaBox
      for (const { object, keys } of annotationsOf(file, page)) {
        const place = { page: page.index + 1, object }
        const numbers = numbersOf(model.follow(keys.get('Rect')))
        const [x0, y0, x1, y1] = upright([numbers[0] ?? 0, numbers[1] ?? 0, numbers[2] ?? 0, numbers[3] ?? 0])
        if (numbers.length !== 4 || x1 <= x0 || y1 <= y0)
          yield { ...place, says: 'An annotation has no room. Give its /Rect a width and a height.' }
        else if (x0 < left - 1 || y0 < foot - 1 || x1 > right + 1 || y1 > head + 1)
          yield { ...place, says: 'An annotation reaches over the edge of its page. Move its /Rect.' }
        const flags = numberOf(model.follow(keys.get('F'))) ?? 0
        if (nameOf(model.follow(keys.get('Subtype'))) === 'Popup') continue
        if ((flags & printed) === 0 || (flags & hidden) !== 0)
          yield { ...place, says: 'An annotation is hidden or not printed. Set its /F to 4.' }
      }
    }
  },
}

const mostPagesWithout = 20
const mostBookmarks = 100_000

export const bookmarks: Check = {
  id: 'bookmarks',
  title: `A file of more than ${mostPagesWithout} pages has bookmarks, and each leads to a page`,
  source: 'our own rule, after technique PDF2 of WCAG 2.2',
  *run(file) {
    const { model } = file
    const outlines = keysOf(model.follow(model.catalogue.get('Outlines')))
    if (!outlines.has('First') && model.pages.length > mostPagesWithout)
      yield { says: `The file has ${model.pages.length} pages and no bookmarks. Write some.` }
    yield* ofBranch(file, outlines)
  },
}

function* ofBranch(file: OpenFile, outlines: ReturnType<typeof keysOf>): Generator<Fault> {
  const { model } = file
  const seen = new Set<number>()
  const waiting = [refOf(outlines.get('First'))]
  for (let object = waiting.pop(); waiting.length > 0 || object !== undefined; object = waiting.pop()) {
    if (object === undefined) continue
    if (seen.has(object) || seen.size > mostBookmarks) {
      yield { object, says: 'The bookmarks go in circles. Write each once.' }
      return
    }
    seen.add(object)
    const keys = keysOf(model.follow({ ref: object }))
    if (!hasText(model.follow(keys.get('Title')))) yield { object, says: 'A bookmark has no title. Give it one.' }
    if (targetOf(file, keys) === 'nowhere')
      yield { object, says: 'A bookmark leads nowhere. Give it a page that the file has.' }
    waiting.push(refOf(keys.get('Next')), refOf(keys.get('First')))
  }
}
