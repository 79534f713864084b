import { PDFDict, PDFHexString, PDFName, PDFRawStream, PDFString } from 'pdf-lib'
import { beforeAll, describe, expect, test } from 'vitest'
import { failedChecks } from '../../kit/checkFaults'
import { edited, withRevision } from '../../redaction/pdfs'
import { goodPack, longPack, name, number, type Plant, planted, refOf } from './plant'

let good: Uint8Array
beforeAll(async () => {
  good = await goodPack()
})

describe('a fault of the whole file fails its own check and no other', () => {
  test.each<readonly [fault: string, checks: readonly string[], plant: (plant: Plant) => void]>([
    ['not marked', ['marked'], ({ catalogue }) => catalogue.delete(name('MarkInfo'))],
    [
      'suspect tags',
      ['marked'],
      ({ doc, catalogue }) => catalogue.set(name('MarkInfo'), doc.context.obj({ Marked: true, Suspects: true })),
    ],
    ['no language', ['language'], ({ catalogue }) => catalogue.delete(name('Lang'))],
    [
      'a language that does not exist',
      ['language'],
      ({ catalogue }) => catalogue.set(name('Lang'), PDFString.of('english please')),
    ],
    [
      'a language of an element that does not exist',
      ['language'],
      ({ element }) => element('P').set(name('Lang'), PDFString.of('qq')),
    ],
    ['a title that is not shown', ['title'], ({ catalogue }) => catalogue.delete(name('ViewerPreferences'))],
    ['no output intent', ['output intent'], ({ catalogue }) => catalogue.delete(name('OutputIntents'))],
    [
      'an output intent without a profile',
      ['output intent'],
      ({ doc }) => {
        for (const [, each] of doc.context.enumerateIndirectObjects())
          if (each instanceof PDFDict) each.delete(name('DestOutputProfile'))
      },
    ],
    ['four inks', ['output intent'], ({ draw }) => draw(0, (content) => `0 0 0 1 k\n${content}`)],
    [
      'something that shines through where no space says how',
      ['output intent', 'transparency'],
      ({ doc, catalogue, page, draw }) => {
        catalogue.delete(name('OutputIntents'))
        const states = doc.context.obj({ G0: doc.context.obj({ ca: 0.5 }) })
        page(0).lookup(name('Resources'), PDFDict).set(name('ExtGState'), states)
        draw(0, (content) => `/G0 gs ${content}`)
      },
    ],
    [
      'no ID',
      ['identity'],
      ({ doc }) => {
        doc.context.trailerInfo.ID = undefined
      },
    ],
    [
      'an action at opening',
      ['actions'],
      ({ doc, catalogue }) => catalogue.set(name('OpenAction'), doc.context.obj({ S: 'Named', N: 'Print' })),
    ],
    [
      'a script',
      ['actions'],
      ({ doc }) => void doc.context.register(doc.context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert(1)') })),
    ],
    ['a page that acts by itself', ['actions'], ({ doc, page }) => page(1).set(name('AA'), doc.context.obj({}))],
    [
      'a file that acts when it is closed',
      ['actions'],
      ({ doc, catalogue }) => catalogue.set(name('AA'), doc.context.obj({})),
    ],
    [
      'scripts by name',
      ['actions'],
      ({ doc, catalogue }) =>
        catalogue.lookup(name('Names'), PDFDict).set(name('JavaScript'), doc.context.obj({ Names: [] })),
    ],
    ['an object in a layer', ['optional content'], ({ doc }) => void doc.context.register(doc.context.obj({ OC: {} }))],
    [
      'a profile that counts wrongly',
      ['output intent'],
      ({ doc }) => {
        for (const [, each] of doc.context.enumerateIndirectObjects())
          if (each instanceof PDFRawStream && each.dict.has(name('N'))) each.dict.set(name('N'), number(4))
      },
    ],
    [
      'a file inside without a name or a bearing',
      ['embedded files'],
      ({ doc, catalogue }) => {
        const inside = doc.context.register(doc.context.stream('a,b', { Type: 'EmbeddedFile' }))
        const file = doc.context.register(doc.context.obj({ Type: 'Filespec', EF: { F: inside } }))
        catalogue.set(name('AF'), doc.context.obj([file]))
      },
    ],
    [
      'a form in XML',
      ['actions'],
      ({ doc, catalogue }) => catalogue.set(name('AcroForm'), doc.context.obj({ Fields: [], XFA: [] })),
    ],
    [
      'layers',
      ['optional content'],
      ({ doc, catalogue }) => catalogue.set(name('OCProperties'), doc.context.obj({ OCGs: [], D: {} })),
    ],
    [
      'a file inside that belongs to nothing',
      ['embedded files'],
      ({ doc }) => {
        const inside = doc.context.register(doc.context.stream('a,b', { Type: 'EmbeddedFile' }))
        const words = { F: PDFString.of('a.csv'), UF: PDFHexString.fromText('a.csv') }
        doc.context.register(doc.context.obj({ Type: 'Filespec', AFRelationship: 'Data', ...words, EF: { F: inside } }))
      },
    ],
    [
      'a bookmark that leads nowhere',
      ['bookmarks'],
      ({ catalogue }) => {
        const first = catalogue.lookup(name('Outlines'), PDFDict).lookup(name('First'), PDFDict)
        first.delete(name('A'))
        first.set(name('Dest'), PDFString.of('nowhere'))
      },
    ],
    [
      'bookmarks in a circle',
      ['bookmarks'],
      ({ doc, catalogue }) => {
        const first = catalogue.lookup(name('Outlines'), PDFDict).lookup(name('First'), PDFDict)
        first.set(name('Next'), refOf(doc, first))
      },
    ],
    [
      'a bookmark without a title',
      ['bookmarks'],
      ({ catalogue }) => {
        catalogue.lookup(name('Outlines'), PDFDict).lookup(name('First'), PDFDict).set(name('Title'), PDFString.of(' '))
      },
    ],
    ['a root of no kind', ['header'], ({ catalogue }) => catalogue.delete(PDFName.Type)],
    ['a next key that is taken', ['parent tree'], ({ root }) => root.set(name('ParentTreeNextKey'), number(1))],
  ])('%s', async (_, checks, plant) => {
    expect(await failedChecks(await planted(good, plant))).toEqual(checks)
  })

  test('no bookmarks in more than twenty pages', async () => {
    const without = await planted(await longPack(), ({ catalogue }) => void catalogue.delete(name('Outlines')))
    expect(await failedChecks(without)).toEqual(['bookmarks'])
  })

  test('a second revision', async () => {
    const first = edited(good, /%%EOF\s*$/, '%%EOF\n')
    expect(await failedChecks(withRevision(first, '<< /Type /Nothing >>'))).toContain('one revision')
    expect(await failedChecks(first)).toEqual([])
  })

  test('an object that is defined twice', async () => {
    expect(await failedChecks(edited(good, /xref(?=\s+0 \d+)/, '2 0 obj\n<< /Kids [] >>\nendobj\nxref'))).toContain(
      'one revision',
    )
  })

  test('no pages', async () => {
    expect(
      await failedChecks(
        edited(good, /\/Type \/Pages\s+\/Count \d+\s+\/Kids \[[^\]]*\]/, '/Type /Pages /Count 0 /Kids []'),
      ),
    ).toContain('readable')
  })

  test('encryption', async () => {
    expect(await failedChecks(edited(good, '/ID [<', '/Encrypt << /Filter /Standard >>\n/ID [<'))).toEqual([
      'encryption',
    ])
  })

  test('a version that no standard is built on, and no binary line', async () => {
    expect(await failedChecks(edited(good, '%PDF-1.7', '%PDF-2.0'))).toEqual(['header'])
    expect(await failedChecks(edited(good, /^%PDF-1.7\n%..../, '%PDF-1.7\n%text'))).toEqual(['header'])
  })

  test('a stream that can\u2019t be read', async () => {
    expect(await failedChecks(edited(good, /(stream\r?\n)x.{20}/s, '$1not packed at all, no'))).toContain('readable')
  })

  test('what is no PDF at all', async () => {
    expect(await failedChecks(Buffer.from('Dear Priya Fairweather'))).toEqual(['readable'])
    expect(await failedChecks(new Uint8Array())).toEqual(['readable'])
  })
})
