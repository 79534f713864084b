import { PDFArray, type PDFDict, PDFName, type PDFNumber, PDFString } from 'pdf-lib'
import { beforeAll, describe, expect, test } from 'vitest'
import { failedChecks } from '../../kit/checkFaults'
import { goodPack, kidsOf, longPack, name, number, type Plant, planted, refOf } from './plant'

let good: Uint8Array
beforeAll(async () => {
  good = await goodPack()
})

const retag = (element: PDFDict, type: string) => element.set(name('S'), name(type))

/** A new element at the end of the file's own one of a kind. */
const add = ({ doc }: Plant, parent: PDFDict, type: string): PDFDict => {
  const element = doc.context.obj({ Type: 'StructElem', S: type, P: refOf(doc, parent) })
  kidsOf(parent).push(doc.context.register(element))
  return element
}

const attributes = (plant: Plant, element: PDFDict, given: Readonly<Record<string, PDFName | PDFNumber | PDFArray>>) =>
  element.set(name('A'), plant.doc.context.obj({ O: 'Table', ...given }))

describe('a fault of the structure fails its own check and no other', () => {
  test.each<readonly [fault: string, checks: readonly string[], plant: (plant: Plant) => void]>([
    ['a first heading of the second level', ['headings'], ({ element }) => retag(element('H1'), 'H2')],
    ['a level left out', ['headings'], ({ element }) => retag(element('H2'), 'H4')],
    ['a heading that says nothing', ['headings'], (plant) => void add(plant, plant.element('Sect', 1), 'H1')],
    ['headings of two kinds', ['headings'], ({ element }) => retag(element('H3', 1), 'H')],
    [
      'no heading',
      ['headings'],
      ({ elements }) => {
        for (const kind of ['H1', 'H2', 'H3']) for (const each of elements(kind)) retag(each, 'P')
      },
    ],
    ['an item outside a list', ['lists'], ({ element }) => retag(element('L'), 'Div')],
    ['a list without items', ['lists', 'empty elements'], (plant) => void add(plant, plant.element('Sect'), 'L')],
    ['words in a list outside its items', ['lists'], ({ element }) => retag(element('LI'), 'P')],
    ['an item without a body', ['lists'], ({ element }) => retag(element('LBody'), 'Lbl')],
    ['an entry of the contents outside them', ['lists'], ({ element }) => retag(element('TOC'), 'Div')],
    ['a row with a cell more', ['tables'], (plant) => void add(plant, plant.element('TR', 2), 'TD')],
    [
      'a cell that spans further than its row',
      ['tables'],
      (plant) => attributes(plant, plant.element('TD'), { ColSpan: number(3) }),
    ],
    ['a row outside a table', ['tables'], ({ element }) => retag(element('Table'), 'Div')],
    ['a cell outside a row', ['tables'], ({ element }) => retag(element('TR'), 'Div')],
    ['a header cell without a scope', ['table headers'], ({ element }) => element('TH').delete(name('A'))],
    [
      'a header cell with a scope of its own',
      ['table headers'],
      (plant) => attributes(plant, plant.element('TH'), { Scope: name('Table') }),
    ],
    [
      'a cell that is its own header',
      ['table headers'],
      (plant) => {
        const cell = plant.element('TH')
        const own = PDFArray.withContext(plant.doc.context)
        own.push(PDFString.of('c1'))
        cell.set(name('ID'), PDFString.of('c1'))
        plant.root.set(name('IDTree'), plant.doc.context.obj({ Names: [PDFString.of('c1'), refOf(plant.doc, cell)] }))
        attributes(plant, cell, { Scope: name('Row'), Headers: own })
      },
    ],
    [
      'a header that is not there',
      ['table headers'],
      (plant) => {
        const none = PDFArray.withContext(plant.doc.context)
        none.push(PDFString.of('c9'))
        attributes(plant, plant.element('TD'), { Headers: none })
      },
    ],
    ['IDs that no tree lists', ['table headers'], ({ element }) => element('TH').set(name('ID'), PDFString.of('c1'))],
    ['a picture without words', ['figures'], ({ element }) => retag(element('P'), 'Figure')],
    [
      'a picture whose words are a space',
      ['figures'],
      ({ element }) => {
        retag(element('P'), 'Figure')
        element('Figure').set(name('Alt'), PDFString.of(' '))
      },
    ],
    ['a kind of its own', ['types'], ({ element }) => retag(element('P'), 'Salutation')],
    [
      'kinds that stand for each other',
      ['types'],
      ({ doc, root, element }) => {
        retag(element('P'), 'Salutation')
        root.set(name('RoleMap'), doc.context.obj({ Salutation: 'Greeting', Greeting: 'Salutation' }))
      },
    ],
    [
      'a standard kind mapped to another',
      ['types'],
      ({ doc, root }) => root.set(name('RoleMap'), doc.context.obj({ P: 'Span' })),
    ],
    ['a tree that starts with no document', ['types'], ({ element }) => retag(element('Document'), 'Part')],
    [
      'a kind mapped to itself',
      ['types'],
      ({ doc, root }) => root.set(name('RoleMap'), doc.context.obj({ Greeting: 'Greeting' })),
    ],
    ['a table without rows', ['tables', 'empty elements'], (plant) => void add(plant, plant.element('Sect'), 'Table')],
    [
      'a table without a header cell',
      ['tables'],
      (plant) => {
        const cell = add(plant, add(plant, add(plant, plant.element('Sect'), 'Table'), 'TR'), 'TD')
        cell.set(name('ActualText'), PDFString.of('Nothing'))
      },
    ],
    [
      'a header cell that says nothing',
      ['table headers'],
      (plant) => {
        const row = add(plant, add(plant, plant.element('Sect'), 'Table'), 'TR')
        attributes(plant, add(plant, row, 'TH'), { Scope: name('Row') })
        add(plant, row, 'TD').set(name('ActualText'), PDFString.of('Nothing'))
      },
    ],
    [
      'an MCID of two elements',
      ['parent tree', 'reading order'],
      (plant) => {
        const again = add(plant, plant.element('Sect'), 'P')
        again.set(name('Pg'), plant.page(0).context.getObjectRef(plant.page(0)) ?? number(0))
        kidsOf(again).push(number(0))
      },
    ],
    [
      'an object that is not there',
      ['parent tree'],
      (plant) => {
        kidsOf(plant.element('P')).push(plant.doc.context.obj({ Type: 'OBJR', Obj: plant.doc.context.nextRef() }))
      },
    ],
    ['a paragraph that holds nothing', ['empty elements'], (plant) => void add(plant, plant.element('Sect'), 'P')],
    ['an MCID that is not there', ['parent tree'], ({ element }) => kidsOf(element('P')).push(number(999))],
    [
      'an element that is in the tree twice',
      ['parent tree'],
      ({ doc, element }) => kidsOf(element('Sect', 1)).push(refOf(doc, element('P'))),
    ],
    [
      'an element with another parent',
      ['parent tree'],
      ({ doc, element }) => element('P').set(name('P'), refOf(doc, element('Sect', 2))),
    ],
    ['a page that the parent tree does not know', ['parent tree'], ({ page }) => page(3).delete(name('StructParents'))],
    ['two pages of one key', ['parent tree'], ({ page }) => page(1).set(name('StructParents'), number(0))],
    ['words that no element names', ['parent tree', 'empty elements'], ({ element }) => element('P').delete(name('K'))],
    [
      'a structure read from its end',
      ['reading order'],
      ({ element }) => {
        const kids = kidsOf(element('Sect'))
        const first = kids.get(0)
        kids.set(0, kids.get(1))
        kids.set(1, first)
      },
    ],
  ])('%s', async (_, checks, plant) => {
    expect((await failedChecks(await planted(good, plant))).toSorted()).toEqual([...checks].toSorted())
  })

  test('a kind of its own that stands for a standard one is no fault', async () => {
    const mapped = await planted(good, ({ doc, root, element }) => {
      retag(element('P'), 'Salutation')
      root.set(name('RoleMap'), doc.context.obj({ Salutation: 'Greeting', Greeting: 'P' }))
    })
    expect(await failedChecks(mapped)).toEqual([])
  })

  test('rows that are even by their spans are no fault', async () => {
    const spanned = await planted(await longPack(), (plant) => {
      const row = plant.elements('TR').find((each) => kidsOf(each).size() > 3)
      if (!row) throw new Error('There is no such row')
      kidsOf(row).remove(3)
      const wide = row.context.lookup(kidsOf(row).get(2))
      const cell = plant
        .elements('TH')
        .concat(plant.elements('TD'))
        .find((each) => each === wide)
      if (!cell) throw new Error('There is no such cell')
      attributes(plant, cell, { ColSpan: number(2), Scope: PDFName.of('Column') })
    })
    expect(await failedChecks(spanned)).not.toContain('tables')
  })
})
