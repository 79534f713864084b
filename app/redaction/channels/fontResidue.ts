import { readCmap } from '../bytes/cmap'
import { keysOf, nameOf } from '../bytes/values'
import type { Channel, Finding } from './types'

// A font cut down to the letters of its document is named with six letters and a plus sign (ISO 32000-1, 9.6.4).
const cutDown = /^[A-Z]{6}\+/

/**
 * Letters left in a font that was cut down to the letters of the document, though no text of any page uses them: those
 * of hidden words, which are then found there one by one.
 */
export const fontResidue: Channel = {
  name: 'font residue',
  lookByPage: ({ model, needles }) => {
    const used = new Map<number, Set<number>>()
    return {
      page: ({ drawing }) => {
        for (const [font, codes] of drawing.used) {
          const known = used.get(font) ?? new Set()
          for (const code of codes) known.add(code)
          used.set(font, known)
        }
        return []
      },
      end: () => {
        const findings: Finding[] = []
        for (const [object, value] of model().objects) {
          const table = model().streamOf(keysOf(value).get('ToUnicode'))
          const name = nameOf(model().follow(keysOf(value).get('BaseFont'))) ?? ''
          if (!table || !cutDown.test(name)) continue
          const left = [...readCmap(table.text).letters].flatMap(([code, letters]) =>
            used.get(object)?.has(code) || !/[\p{L}\p{N}]/u.test(letters) ? [] : [letters.normalize('NFKC')],
          )
          for (const { hidden, words } of needles) {
            const kept = words.normalize('NFKC')
            if (left.some((letters) => kept.includes(letters)))
              findings.push({ hidden, where: `object ${object}: letters that no text uses` })
          }
        }
        return findings
      },
    }
  },
}
