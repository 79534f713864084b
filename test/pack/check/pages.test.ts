import { PDFArray, PDFDict, type PDFName } from 'pdf-lib'
import { beforeAll, describe, expect, test } from 'vitest'
import { failedChecks } from '../../kit/checkFaults'
import { goodPack, kidsOf, name, number, type Plant, planted, refOf, streamAt } from './plant'

let good: Uint8Array
beforeAll(async () => {
  good = await goodPack()
})

const fontOf = ({ fonts }: Plant): { readonly font: PDFDict; readonly program: PDFDict } => {
  const [font] = fonts()
  if (!font) throw new Error('There is no font')
  return { font, program: font.lookup(name('DescendantFonts'), PDFArray).lookup(0, PDFDict) }
}

/** Puts a form or a picture of a page's own under a name. */
const withObject = (
  plant: Plant,
  content: Uint8Array | string,
  keys: Readonly<Record<string, PDFName | number | string>>,
) => {
  const { doc, page } = plant
  const object = doc.context.register(doc.context.stream(content, { Type: 'XObject', ...keys }))
  page(0)
    .lookup(name('Resources'), PDFDict)
    .set(name('XObject'), doc.context.obj({ X0: object }))
}

describe('a fault of what is painted fails its own check and no other', () => {
  test.each<readonly [fault: string, checks: readonly string[], plant: (plant: Plant) => void]>([
    [
      'text in no tag',
      ['tagged'],
      ({ draw }) => draw(0, (content) => `${content}\nBT /F1 12 Tf 100 100 Td <0001> Tj ET`),
    ],
    ['a line in no tag', ['tagged'], ({ draw }) => draw(0, (content) => `${content}\n0 0 m 10 10 l S`)],
    ['an area in no tag', ['tagged'], ({ draw }) => draw(0, (content) => `${content}\n0 0 10 10 re f`)],
    ['a shading in no tag', ['tagged'], ({ draw }) => draw(0, (content) => `${content}\n/Sh0 sh`)],
    [
      'a picture of the content in no tag',
      ['tagged'],
      ({ draw }) => draw(0, (content) => `${content}\nBI /W 1 /H 1 /CS /G /BPC 8 ID x\nEI`),
    ],
    [
      'a picture in no tag',
      ['tagged'],
      (plant) => {
        withObject(plant, 'xyz', {
          Subtype: 'Image',
          Width: 1,
          Height: 1,
          ColorSpace: 'DeviceRGB',
          BitsPerComponent: 8,
        })
        plant.draw(0, (content) => `${content}\n/X0 Do`)
      },
    ],
    [
      'a form whose lines are in no tag',
      ['tagged'],
      (plant) => {
        withObject(plant, '0 0 10 10 re f', { Subtype: 'Form' })
        plant.draw(0, (content) => `${content}\n/X0 Do`)
      },
    ],
    [
      'a tag in an artifact',
      ['tagged', 'empty elements'],
      ({ draw }) =>
        draw(0, (content) =>
          content.replace('/P <<\n/MCID 0\n>> BDC', '/Artifact BMC\n/P <<\n/MCID 0\n>> BDC').replace('EMC', 'EMC\nEMC'),
        ),
    ],
    [
      'an artifact in a tag',
      ['tagged'],
      ({ draw }) => draw(0, (content) => content.replace('EMC', '/Artifact BMC\nEMC\nEMC')),
    ],
    ['a mark that is not closed', ['tagged'], ({ draw }) => draw(0, (content) => `${content}\n/Artifact BMC`)],
    ['a mark closed twice', ['tagged'], ({ draw }) => draw(0, (content) => `${content}\nEMC`)],
    [
      'one MCID for two stretches',
      ['parent tree', 'empty elements'],
      ({ draw }) => draw(0, (content) => content.replace('/MCID 1\n', '/MCID 0\n')),
    ],
    [
      'a picture in a paragraph',
      ['figures'],
      (plant) => {
        withObject(plant, 'xyz', {
          Subtype: 'Image',
          Width: 1,
          Height: 1,
          ColorSpace: 'DeviceRGB',
          BitsPerComponent: 8,
        })
        plant.draw(0, (content) => content.replace('EMC', 'q 0 0 0 0 0 0 cm /X0 Do Q\nEMC'))
      },
    ],
    [
      'grey words',
      ['contrast'],
      ({ draw }) =>
        draw(0, (content) => content.replace(/(?<!\S)0\.04\S* 0\.04\S* 0\.04\S* (rg|scn)/, '0.6 0.6 0.6 $1')),
    ],
    [
      'dark words on a dark ground',
      ['contrast'],
      ({ draw }) => draw(0, (content) => `/Artifact BMC q 0.1 g 0 0 600 842 re f Q EMC\n${content}`),
    ],
    [
      'a font that is not embedded',
      ['fonts embedded'],
      (plant) => fontOf(plant).program.lookup(name('FontDescriptor'), PDFDict).delete(name('FontFile2')),
    ],
    [
      'a font that does not map its codes',
      ['fonts embedded'],
      (plant) => void fontOf(plant).program.delete(name('CIDToGIDMap')),
    ],
    [
      'a font that can\u2019t be read back',
      ['fonts readable'],
      (plant) => void fontOf(plant).font.delete(name('ToUnicode')),
    ],
    [
      'a font whose table leaves letters out',
      ['fonts readable'],
      (plant) => {
        const empty = '1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfchar <0001> <0000> endbfchar'
        for (const font of plant.fonts())
          font.set(name('ToUnicode'), plant.doc.context.register(plant.doc.context.stream(empty)))
      },
    ],
    [
      'an empty box',
      ['glyphs', 'fonts readable'],
      ({ draw }) => draw(0, (content) => content.replace('[<0001', '[<0000')),
    ],
  ])('%s', async (_, checks, plant) => {
    expect((await failedChecks(await planted(good, plant))).toSorted()).toEqual([...checks].toSorted())
  })

  test('a form whose words have tags of their own is no fault, and one painted twice is', async () => {
    const formed = (times: number, key = 5000) =>
      planted(good, (plant) => {
        const { doc, draw, root, element, page } = plant
        withObject(plant, '/P <</MCID 0>> BDC BT /F1 12 Tf 100 20 Td <0001> Tj ET EMC', {
          Subtype: 'Form',
          StructParents: 5000,
        })
        const resources = page(0).lookup(name('Resources'), PDFDict)
        const objects = resources.lookup(name('XObject'), PDFDict)
        const form = objects.get(name('X0'))
        if (!form) throw new Error('There is no form')
        const fonts = resources.lookup(name('Font'), PDFDict)
        streamAt(objects, 'X0').dict.set(name('Resources'), doc.context.obj({ Font: fonts }))
        const parent = element('Sect')
        const words = doc.context.obj({
          Type: 'StructElem',
          S: 'P',
          P: refOf(doc, parent),
          Pg: refOf(doc, page(0)),
          K: { Type: 'MCR', MCID: 0, Stm: form },
        })
        const own = doc.context.register(words)
        kidsOf(parent).push(own)
        const nums = root.lookup(name('ParentTree'), PDFDict).lookup(name('Nums'), PDFArray)
        nums.push(number(key))
        nums.push(doc.context.obj([own]))
        root.set(name('ParentTreeNextKey'), number(5001))
        draw(0, (content) => `${content}${'\n/X0 Do'.repeat(times)}`)
      })
    expect(await failedChecks(await formed(1))).toEqual([])
    expect(await failedChecks(await formed(2))).toEqual(['parent tree'])
    expect(await failedChecks(await formed(1, 4999))).toEqual(['parent tree'])
  })
})
