import { PDFDict, PDFHexString, PDFName } from 'pdf-lib'
import { beforeAll, expect, test } from 'vitest'
import { failedChecks } from '../../kit/checkFaults'
import { goodPack, kidsOf, name, number, type Plant, planted } from './plant'

let good: Uint8Array
beforeAll(async () => {
  good = await goodPack()
})

const linkOf = ({ links }: Plant): PDFDict => {
  const [first] = links()
  if (!first) throw new Error('There is no link')
  return first
}

test.each<readonly [fault: string, checks: readonly string[], plant: (plant: Plant) => void]>([
  ['a link that nobody described', ['links'], (plant) => void linkOf(plant).delete(name('Contents'))],
  ['a link without a key', ['links'], (plant) => void linkOf(plant).delete(name('StructParent'))],
  [
    'a link with a key that is not there',
    ['parent tree'],
    (plant) => linkOf(plant).set(name('StructParent'), number(9999)),
  ],
  ['a link in no Link', ['links'], ({ element }) => element('Link').set(PDFName.of('S'), name('Span'))],
  ['a link that leads nowhere', ['links'], (plant) => void linkOf(plant).delete(name('A'))],
  [
    'a link to a place that is not there',
    ['links'],
    (plant) => {
      const link = plant.links().find((each) => each.lookup(name('A'), PDFDict).has(name('D')))
      link?.lookup(name('A'), PDFDict).set(name('D'), PDFHexString.fromText('nowhere'))
    },
  ],
  [
    'a Link without an annotation',
    ['links'],
    (plant) => {
      const { doc } = plant
      const kids = kidsOf(plant.element('Link'))
      const objr = kids.asArray().findIndex((kid) => {
        const held = doc.context.lookup(kid)
        return held instanceof PDFDict && held.get(name('Type')) === name('OBJR')
      })
      const annotation = kids.lookup(objr, PDFDict).get(name('Obj'))
      kids.remove(objr)
      for (const page of doc.getPages()) {
        const list = page.node.Annots()
        const at = annotation ? (list?.indexOf(annotation) ?? -1) : -1
        if (at >= 0) list?.remove(at)
      }
    },
  ],
  [
    'a link that its element does not hold',
    ['links', 'parent tree'],
    ({ doc, element }) => {
      const kids = kidsOf(element('Link'))
      const objr = kids.asArray().findIndex((kid) => doc.context.lookup(kid) instanceof PDFDict)
      kids.remove(objr)
    },
  ],
  [
    'a Link without words',
    ['links', 'parent tree'],
    ({ doc, element }) => {
      const kids = kidsOf(element('Link'))
      const objr = kids.asArray().findIndex((kid) => {
        const held = doc.context.lookup(kid)
        return held instanceof PDFDict && held.get(name('Type')) === name('OBJR')
      })
      while (kids.size() > 1) kids.remove(kids.size() - 1 === objr ? 0 : kids.size() - 1)
    },
  ],
  ['another tab order', ['tab order'], ({ page }) => page(1).set(name('Tabs'), name('R'))],
  [
    'an annotation over the edge',
    ['annotations'],
    (plant) => linkOf(plant).set(name('Rect'), plant.doc.context.obj([500, 10, 700, 30])),
  ],
  [
    'an annotation without room',
    ['annotations'],
    (plant) => linkOf(plant).set(name('Rect'), plant.doc.context.obj([50, 10, 50, 10])),
  ],
  ['an annotation that is not printed', ['annotations'], (plant) => linkOf(plant).set(name('F'), number(2))],
])('a fault of a link or an annotation fails its own check and no other: %s', async (_, checks, plant) => {
  expect((await failedChecks(await planted(good, plant))).toSorted()).toEqual([...checks].toSorted())
})
