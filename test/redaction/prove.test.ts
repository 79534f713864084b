import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { sayFault } from '~/app/redaction/channels/sayFault'
import { noPrograms } from '~/app/redaction/programs/engines'
import { type Proof, type ProofOptions, ProofSchema, prove as proveAnywhere } from '~/app/redaction/prove'
import { aPdf, edited, withRevision } from './pdfs'

// What the programs of the system find besides is for test/system: here every machine finds the same.
const prove = (bytes: Uint8Array, hidden: readonly string[], options: ProofOptions = {}) =>
  proveAnywhere(bytes, hidden, { engines: noPrograms, ...options })
const secret = 'Marguerite Holloway'
const clean = () => aPdf((doc) => doc.text('Call [redacted: A] today, and also Alison.'))
const failed = (proof: Proof) => proof.channels.filter((channel) => !channel.passed).map((channel) => channel.channel)

describe('a clean file', () => {
  test('passes every channel, and the proof names its bytes and its readers', async () => {
    const proof = await prove(await clean(), [secret, 'Al'])
    expect(failed(proof)).toEqual([])
    expect(proof.passed).toBe(true)
    expect(proof.pages).toBe(1)
    expect(proof.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(proof.provedWith).toContainEqual({ name: 'pdf.js', version: expect.stringMatching(/^5\.6\./) })
    expect(proof.channels).toHaveLength(14)
    expect(proof.absent).toEqual(['poppler', 'qpdf'])
    expect(ProofSchema.parse(JSON.parse(JSON.stringify(proof)))).toEqual(proof)
  })

  test('with nothing hidden still has its structure looked at', async () => {
    expect((await prove(await clean(), [])).passed).toBe(true)
    const revised = withRevision(await clean(), '<< /Nothing true >>')
    expect(failed(await prove(revised, []))).toContain('structure')
  })
})

describe('words left in a file are found', () => {
  const underABox = (font?: string) =>
    aPdf(
      (doc) => {
        doc.text(`Call ${secret} today.`, 72, 72)
        doc.rect(60, 60, 400, 40).fill('black')
      },
      { font },
    )

  test('under a black box, by the page text and by the glyph numbers', async () => {
    const proof = await prove(await underABox(), [secret])
    expect(failed(proof)).toEqual(['page text', 'glyph numbers', 'covered'])
    expect(proof.channels[0]?.findings).toEqual([{ hidden: 0, where: 'page 1' }])
    expect(JSON.stringify(proof)).not.toContain('Holloway')
  })

  test('under a black box in a standard font, whose kerning splits the words', async () => {
    const proof = await prove(await underABox('Helvetica'), ['Wavertree AVENUE', secret])
    expect(failed(proof)).toEqual(['page text', 'unpacked streams and strings', 'covered'])
  })

  test('in the title', async () => {
    const proof = await prove(await aPdf((doc) => doc.text('Hello'), { title: `About ${secret}` }), [secret])
    expect(failed(proof)).toEqual(expect.arrayContaining(['metadata', 'raw bytes']))
  })

  test('in a bookmark, written as UTF-16', async () => {
    const name = 'Siŵan Prŷs-Jones'
    const proof = await prove(await aPdf((doc) => void doc.text('Hello').outline.addItem(`Letter to ${name}`)), [name])
    expect(failed(proof)).toEqual(expect.arrayContaining(['outlines', 'unpacked streams and strings', 'raw bytes']))
  })

  test('in a note and in a link', async () => {
    const noted = await aPdf((doc) => void doc.text('Hello').note(72, 72, 20, 20, `Ask ${secret}`))
    expect(failed(await prove(noted, [secret]))).toContain('annotations')
    const linked = await aPdf(
      (doc) => void doc.text('Hello').link(72, 72, 20, 20, 'https://example.org/marguerite%20holloway'),
    )
    expect(failed(await prove(linked, ['marguerite%20holloway']))).toContain('annotations')
  })

  test('in an attachment, which is refused besides', async () => {
    const proof = await prove(
      await aPdf((doc) => void doc.text('Hello').file(Buffer.from(secret), { name: 'a.txt' })),
      [secret],
    )
    expect(failed(proof)).toEqual(expect.arrayContaining(['annotations', 'structure']))
  })

  test('in the words that a screen reader speaks', async () => {
    const proof = await prove(
      await aPdf((doc) =>
        doc.addStructure(doc.struct('Figure', { alt: `Photograph of ${secret}` }, () => doc.text('Hello'))),
      ),
      [secret],
    )
    expect(failed(proof)).toContain('structure tree')
  })

  test('in a revision that was thought to be gone', async () => {
    const revised = withRevision(await clean(), `<< /Old (Call ${secret}) >>`)
    expect(failed(await prove(revised, [secret]))).toEqual(
      expect.arrayContaining(['raw bytes', 'unpacked streams and strings', 'structure']),
    )
  })

  test('in an orphaned stream that no page draws', async () => {
    const packed = deflateSync(Buffer.from(`BT [(Mar) -12 (guerite Hol) 30 (loway)] TJ ET`)).toString('latin1')
    const orphan = `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream`
    const file = edited(await clean(), /xref\n0 /, `901 0 obj\n${orphan.replaceAll('$', '$$$$')}\nendobj\nxref\n0 `)
    expect(failed(await prove(file, [secret]))).toContain('unpacked streams and strings')
  })

  // Each of these is seen by one way of reading strings alone.
  test.each([
    ['a short word kerned apart', 'Ali', 'BT (Miss) Tj [(A) -12 (li)] TJ ET'],
    ['a short word drawn in two', 'Ali', 'BT (A) Tj (li) Tj ET'],
    ['a short word with an escape', 'Ali', '/Names [(Miss) (\\101li) (Bell)]'],
  ])('%s', async (_, word, content) => {
    const orphan = `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
    const file = edited(await clean(), /xref\n0 /, `901 0 obj\n${orphan}\nendobj\nxref\n0 `)
    expect(failed(await prove(file, [word]))).toContain('unpacked streams and strings')
  })

  test('in a content stream that is not compressed', async () => {
    const plain = await aPdf((doc) => doc.text(`Call ${secret}`), { compress: false, font: 'Helvetica' })
    expect(failed(await prove(plain, ['Marguerite']))).toEqual(['page text', 'unpacked streams and strings'])
  })

  test.each([
    [
      'broken over two lines with a hyphen',
      (doc: PDFKit.PDFDocument) => void doc.text('Call Margue-').text('rite Hollo-').text('way'),
    ],
    [
      'a letter at a time',
      (doc: PDFKit.PDFDocument) =>
        void [...secret].map((letter, at) => doc.text(letter, 72 + at * 14, 72, { lineBreak: false })),
    ],
    ['in capitals', (doc: PDFKit.PDFDocument) => void doc.text('MARGUERITE HOLLOWAY')],
    [
      'with soft hyphens and zero-width spaces',
      (doc: PDFKit.PDFDocument) => void doc.text('Mar\u00adgue\u200brite Holloway'),
    ],
    ['over a page end', (doc: PDFKit.PDFDocument) => void doc.text('Call Marguerite').addPage().text('Holloway today')],
  ])('%s', async (_, draw) => {
    expect((await prove(await aPdf(draw), [secret])).passed).toBe(false)
  })

  test('a number, however its digits are parted', async () => {
    const file = await aPdf((doc) => doc.text('NHS number 943 476 5919'))
    expect((await prove(file, ['9434765919'])).passed).toBe(false)
    expect((await prove(file, ['943-476-5919'])).passed).toBe(false)
    expect((await prove(file, ['9434765918'])).passed).toBe(true)
  })
})

describe('what counts as the same words', () => {
  test('a short word must stand alone', async () => {
    expect((await prove(await clean(), ['Al', 'Ali', 'son'])).passed).toBe(true)
    expect((await prove(await aPdf((doc) => doc.text('Ask Al, please')), ['Al'])).passed).toBe(false)
    expect((await prove(await aPdf((doc) => doc.text('We composed prose')), ['Rose'])).passed).toBe(true)
    expect((await prove(await aPdf((doc) => doc.text('(ROSE)')), ['Rose'])).passed).toBe(false)
  })

  test('words too short to look for are named, not passed over in silence', async () => {
    expect((await prove(await clean(), [secret, 'J', '7', '', '...'])).tooShort).toEqual([1, 2, 3, 4])
  })

  test('allowed words are not counted, but a longer hidden string that holds them is', async () => {
    const file = await aPdf((doc) => doc.text('Dear Holloway'))
    expect((await prove(file, ['Holloway'])).passed).toBe(false)
    expect((await prove(file, ['Holloway'], { allowed: ['Holloway'] })).passed).toBe(true)
    const both = await aPdf((doc) => doc.text('Dear Holloway, ask Marguerite Holloway'))
    expect((await prove(both, [secret], { allowed: ['Holloway'] })).passed).toBe(false)
  })
})

describe('it fails closed', () => {
  test('on what is no PDF', async () => {
    const proof = await prove(new Uint8Array(Buffer.from('hello')), [])
    expect(proof).toMatchObject({ passed: false, pages: 0 })
    expect(proof.channels[0]).toMatchObject({ passed: false, reason: expect.stringContaining('could not open') })
  })

  test('with the kind of a fault that is not ours, never with its words', () => {
    expect(sayFault(new Error('The stream at byte 9 has no end.'))).toBe('The stream at byte 9 has no end.')
    expect(sayFault(new TypeError(`no font ${secret}`))).toBe('The reader stopped: TypeError.')
    const onDisk = Object.assign(new Error('no space left, /somewhere/rights-proof'), { code: 'ENOSPC' })
    expect(sayFault(onDisk)).toBe('The reader stopped: Error.')
    expect(sayFault(secret)).toBe('The reader stopped without saying why.')
  })

  test('on a stream packed in a way that is not known, or broken', async () => {
    const stream = (filter: string) =>
      `902 0 obj\n<< /Length 5 /Filter /${filter} >>\nstream\nabcde\nendstream\nendobj\nxref\n0 `
    for (const filter of ['UnheardOfDecode', 'FlateDecode', 'ASCII85Decode', 'Crypt', 'FlateDecode /FFilter 9 0 R']) {
      const proof = await prove(edited(await clean(), /xref\n0 /, stream(filter)), [])
      expect(failed(proof)).toEqual(['unpacked streams and strings', 'glyph numbers', 'pictures', 'structure'])
    }
  })

  test.each([
    ['a second startxref', /trailer/, 'startxref\n9\ntrailer', '2 startxref, one expected'],
    ['a second end', /trailer/, '%%EOF\ntrailer', '2 %%EOF, one expected'],
    ['a trailer that points back', /trailer\n<</, 'trailer\n<< /Prev 9', 'an earlier revision (/Prev)'],
    ['words after the end', /%%EOF\s*$/, '%%EOF\nmore', 'bytes after the end of the file'],
  ])('on %s', async (_, from, to, where) => {
    const proof = await prove(edited(await clean(), from, to), [])
    expect(proof.channels.at(-1)?.findings).toEqual([{ hidden: -1, where }])
  })

  test.each(['JS', 'OpenAction', 'AA', 'EmbeddedFiles', 'XFA', 'OCProperties', 'J#53'])('on /%s', async (name) => {
    const file = edited(await clean(), '/Type /Catalog', `/Type /Catalog\n/${name} 1 0 R`)
    expect(failed(await prove(file, []))).toContain('structure')
  })
})
