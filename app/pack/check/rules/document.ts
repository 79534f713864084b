import { keysOf, nameOf } from '../../../redaction/bytes/values'
import type { Check } from '../check'
import type { OpenFile } from '../open'
import { hasText, textOf } from '../textString'
import { dc, said } from './packet'

export const marked: Check = {
  id: 'marked',
  title: 'The file says that it is tagged',
  source: 'ISO 14289-1, 7.1; ISO 19005-3, 6.7.2; Matterhorn 01-007',
  *run({ model, structure }) {
    const mark = keysOf(model.follow(model.catalogue.get('MarkInfo')))
    if (model.follow(mark.get('Marked')) !== true)
      yield { says: 'The catalogue does not say that the file is marked. Set /MarkInfo /Marked true.' }
    if (model.follow(mark.get('Suspects')) === true)
      yield { says: 'The file calls its own tags suspect. Take /Suspects away once they are right.' }
    if (structure.top.length === 0) yield { says: 'There is no structure tree. Tag the content.' }
  },
}

export const language: Check = {
  id: 'language',
  title: 'The file and its parts name a language that exists',
  source: 'ISO 14289-1, 7.2; ISO 19005-3, 6.7.4; Matterhorn 11-001 to 11-006',
  *run({ model, structure }) {
    const whole = textOf(model.follow(model.catalogue.get('Lang')))
    if (whole === undefined) yield { says: 'The file names no language. Set /Lang in the catalogue, such as en-GB.' }
    else if (!isLanguage(whole)) yield { says: 'The language of the file is no valid tag. Write it as en-GB or cy.' }
    for (const { keys, object } of structure.elements) {
      const own = keys.has('Lang') ? textOf(model.follow(keys.get('Lang'))) : undefined
      if (keys.has('Lang') && !isLanguage(own ?? ''))
        yield { object, says: 'The language of an element is no valid tag. Write it as en-GB or cy.' }
    }
  },
}

export const title: Check = {
  id: 'title',
  title: 'The file has one title and shows it',
  source: 'ISO 14289-1, 7.1; Matterhorn 06-003, 07-001, 07-002',
  *run(file) {
    const { model, information } = file
    const [told] = said(file, `${dc}title`).flatMap((node) => node.nodes.flatMap((list) => list.nodes))
    if (!told || told.text.trim() === '') yield { says: 'The metadata has no dc:title. Write one.' }
    if (!hasText(model.follow(information.get('Title'))))
      yield { says: 'The information dictionary has no title. Write one.' }
    else if (told && told.text.trim() !== '' && told.text.trim() !== titleOf(file))
      yield {
        says: 'The title in the metadata is not the title in the information dictionary. Write the same in both.',
      }
    const show = keysOf(model.follow(model.catalogue.get('ViewerPreferences'))).get('DisplayDocTitle')
    if (model.follow(show) !== true)
      yield {
        says: 'Readers would show the name of the file in place of its title. Set /ViewerPreferences /DisplayDocTitle true.',
      }
  },
}

export const titleOf = ({ model, information }: OpenFile): string | undefined =>
  textOf(model.follow(information.get('Title')))?.trim()

const isLanguage = (tag: string): boolean => {
  if (!/^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(tag)) return false
  try {
    return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(tag) !== undefined
  } catch {
    return false
  }
}

export const header: Check = {
  id: 'header',
  title: 'The file starts as a PDF of a version that the standards are built on',
  source: 'ISO 19005-3, 6.1.2',
  *run({ bytes, model }) {
    const start = Buffer.from(bytes.subarray(0, 20)).toString('latin1')
    if (!/^%PDF-1\.[0-7][\r\n]/.test(start))
      yield { says: 'The file does not start with %PDF-1.7. Write that as its first line.' }
    else if (!/^%PDF-1\.\d\r?\n?%[\x80-\xff]{4}/.test(start))
      yield {
        says: 'No line of binary letters follows the first. Write one, so that no program takes the file for text.',
      }
    if (nameOf(model.catalogue.get('Type')) !== 'Catalog')
      yield { says: 'The root of the file does not call itself a catalogue.' }
  },
}
