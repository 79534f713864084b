import type { Check } from '../check'
import { pageUnder } from '../open'
import { isEmpty } from './types'

export const headings: Check = {
  id: 'headings',
  title: 'Headings go down one step at a time, and each says something',
  source: 'ISO 14289-1, 7.4; Matterhorn 14-002, 14-003, 14-006, 14-007',
  *run(file) {
    let before = 0
    const kinds = new Set<string>()
    for (const element of file.structure.elements) {
      const [, level] = /^H(\d?)$/.exec(element.type) ?? []
      if (level === undefined) continue
      const place = { page: pageUnder(file, element), object: element.object }
      kinds.add(level === '' ? 'H' : 'Hn')
      const now = Number(level || before || 1)
      if (before === 0 && now !== 1) yield { ...place, says: `The first heading is H${now}. Begin with H1.` }
      if (before > 0 && now > before + 1)
        yield { ...place, says: `A heading H${now} follows H${before}. Leave no level out.` }
      if (isEmpty(file, element)) yield { ...place, says: 'A heading says nothing. Give it words, or leave it out.' }
      before = now
    }
    if (kinds.size > 1) yield { says: 'Headings with levels and headings without stand in one file. Use H1 to H6.' }
    if (before === 0) yield { says: 'There is no heading. Give the file at least one.' }
  },
}
