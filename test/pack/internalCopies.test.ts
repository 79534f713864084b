import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readInternalWords } from '~/app/outside/internalWords.server'
import { inGroups } from '~/app/pack/files'
import { writeHtml } from '~/app/pack/html/writeHtml'
import { composeCourt, originalName } from '~/app/pack/sections/internal/composeCourt'
import { composeInternal } from '~/app/pack/sections/internal/composeInternal'
import { parseInternalWords } from '~/app/pack/sections/internal/words'
import { longNote, strangeNames } from './aTree'
import { aCourtDocument, aCourtRecord, aDecision, courtFacts, internalFacts } from './internalFacts'
import { treeText } from './tree'

const say = readInternalWords('templates')
const internalText = (changes: Parameters<typeof internalFacts>[0] = {}) =>
  treeText(composeInternal(internalFacts(changes), say))
const courtText = (changes: Parameters<typeof courtFacts>[0] = {}) => treeText(composeCourt(courtFacts(changes), say))

describe('the internal copy', () => {
  test('is headed by the record of approval: who asked, built, approved and released which bytes', () => {
    const text = internalText()
    expect(text.split('\n')[0]).toBe('Internal record of answer HAR-2026-0042, version 2')
    for (const fact of [
      'Asked by\nPriya Fairweather, on Monday 26 October 2026',
      'Built by\nAnwen Pryce, officer, on Friday 20 November 2026',
      'Approved by\nTomos Achebe, reviewer, on Saturday 21 November 2026',
      'Released by\nTomos Achebe, reviewer, on Monday 23 November 2026',
      inGroups('0123456789abcdef'.repeat(4)),
      `volume-1.pdf\n12\n34567\n${inGroups('ab12'.repeat(16))}`,
    ]) {
      expect(text).toContain(fact)
    }
  })

  test('says what has not been done yet', () => {
    const text = internalText({ approved: undefined, released: undefined })
    expect(text).toContain('Approved by\nNot yet\nReleased by\nNot yet')
  })

  test('gives each way of reading with its result, and the programs with their versions', () => {
    const text = internalText()
    expect(text).toContain('page text\nPassed\nNone given')
    expect(text).toContain('poppler\nFailed\ncould not open it')
    expect(text).toContain('pdf.js 5.6.205\nPrograms that were not on the machine: qpdf.')
    expect(text).toContain('Hidden strings too short to be looked for: 1.')
    const failed = internalText({ proof: { ...internalFacts().proof, passed: false } })
    expect(failed).toContain('The leak check did not pass.')
    expect(failed).not.toContain('nothing that was hidden was found')
  })

  test('tells of each search: who was asked and when, the answer, the fault, and why it was given up', () => {
    const text = internalText()
    expect(text).toContain(
      'Early help case system\n\nWho was asked\nEarly help team, by email\nAsked on\nWednesday 28 October 2026\nAnswered on\nTuesday 3 November 2026\nAnswer\nRecords or documents of this person: 4',
    )
    expect(text).toContain(
      'Answered on\nNo answer\nAnswer\nCould not be searched\nWhat went wrong\nThe server did not answer.\nGiven up\nOn Wednesday 18 November 2026, because: The system was switched off in 2021.',
    )
  })

  test('tells of each place that was hidden: where, under what, why, by whom and when', () => {
    const text = internalText()
    expect(text).toContain(
      'R1, Worker\u2019s note\nData Protection Act 2018, Schedule 2 paragraph 16\nNames a neighbour who has not agreed.\nAnwen Pryce, officer\nTuesday 10 November 2026',
    )
    expect(text).toContain('Rightly shown elsewhere: The person told us the name.')
  })

  test('shows the clock\u2019s working and the history, a heading a day', () => {
    const tree = composeInternal(internalFacts(), say)
    expect(treeText(tree)).toContain('Due by Thursday 26 November 2026.\nOne month later is')
    const history = [...(tree.sections.find(({ id }) => id === 'history')?.blocks ?? [])]
    expect(history.filter(({ kind }) => kind === 'heading')).toHaveLength(2)
    expect(history.at(-1)).toMatchObject({
      items: [
        ['Search opened: Early help case system (Anwen Pryce)'],
        ['Search opened: Youth service files (Anwen Pryce)'],
      ],
    })
  })

  test('says so where there is nothing to say, and has no empty table or list', () => {
    const none = { files: [], searches: [], decisions: [], working: [], history: [] }
    const proof = { passed: true, channels: [], engines: [], absent: [], tooShort: 0 }
    const tree = composeInternal(internalFacts({ ...none, proof }), say)
    for (const words of [
      'No place was searched.',
      'Nothing was hidden.',
      'There is no working',
      'Nothing has happened',
    ]) {
      expect(treeText(tree)).toContain(words)
    }
    const kinds = tree.sections.flatMap(({ blocks }) => [...blocks].map(({ kind }) => kind))
    expect(kinds).not.toContain('table')
    expect(kinds).not.toContain('list')
  })

  test('takes strange words as they are', () => {
    for (const name of [...strangeNames, longNote]) {
      const text = internalText({ subject: name, decisions: [aDecision({ reason: name, elsewhere: name })] })
      expect(text.split(name)).toHaveLength(4)
    }
  })
})

describe('the court bundle', () => {
  test('says first that nothing is redacted, for whom it is, who took it and when', () => {
    const [cover] = composeCourt(courtFacts(), say).sections
    expect(cover?.title).toBe('Court bundle HAR-2026-0042')
    const text = courtText()
    expect(text.split('\n')[1]).toMatch(/^Nothing in this bundle is redacted\. .* about Priya Fairweather whole/)
    expect(text).toContain(
      'Made for\nCounty Court at Harrowmere, claim K00HM123\nTaken by\nTomos Achebe, reviewer\nTaken on\nTuesday 1 December 2026',
    )
    expect(text).toContain('Each page has a number at its foot.')
  })

  test('has every record whole, a section each, so that the contents give its page', () => {
    const tree = composeCourt(courtFacts(), say)
    expect(tree.sections.map(({ title }) => title).slice(2)).toEqual([
      'R1. Assessment, 4 March 2024',
      'R2. Early help case system',
    ])
    expect(treeText(tree)).toContain(
      'Worker\u2019s note\nPriya said that Mr Ortolan shouted at her.\nNext visit\n(nothing written here)',
    )
  })

  test('lists each document\u2019s original, a file beside it, with its fingerprint', () => {
    expect(courtText()).toContain(
      `D1\nNot dated\nLetter from the school\nEarly help case system\nD1.pdf\n3\n${inGroups('cd34'.repeat(16))}`,
    )
  })

  test('makes each record\u2019s words anew, however often it is gone through', () => {
    const [, , record] = composeCourt(courtFacts(), say).sections
    expect([...(record?.blocks ?? [])]).toEqual([...(record?.blocks ?? [])])
    expect([...(record?.blocks ?? [])]).not.toHaveLength(0)
  })

  test('says so where there is nothing, and takes strange words as they are', () => {
    expect(courtText({ records: [], documents: [] })).toContain('There are no records.\nThere are no documents.')
    for (const name of [...strangeNames, longNote]) {
      const fields = [{ label: name, value: name }]
      const records = [aCourtRecord({ title: name, fields })]
      expect(courtText({ records, documents: [aCourtDocument({ title: name })] }).split(name)).toHaveLength(6)
    }
  })

  test.each([
    ['D1', 'PDF', 'D1.pdf'],
    ['D12', 'docx', 'D12.docx'],
    ['../D1', 'pdf', 'D1.pdf'],
    ['D1', '../../x', 'D1.bin'],
    ['D1', '', 'D1.bin'],
    ['\u0645', 'pdf', 'D.pdf'],
  ])('names an original by its reference: %s, %s', (ref, extension, name) => {
    expect(originalName(ref, extension)).toBe(name)
  })
})

describe('both', () => {
  test('leave the blanks of the page\u2019s foot to the typesetter', () => {
    const { furniture } = composeCourt(courtFacts(), say)
    expect(furniture.footer).toBe('{{reference}}, page {{page}} of {{pages}}')
    expect(furniture.noWords).toContain('{{title}}')
    expect(composeInternal(internalFacts(), say).furniture).toEqual(furniture)
  })

  test('can be set as a web page too', () => {
    for (const tree of [composeInternal(internalFacts(), say), composeCourt(courtFacts(), say)]) {
      const parts: string[] = []
      writeHtml(tree, { title: 'A copy', language: 'en' }, (text) => parts.push(text))
      expect(parts.join('')).toContain('HAR-2026-0042')
    }
  })
})

describe('their words', () => {
  const path = 'templates/pack/staff/internal.yaml'
  const text = readFileSync(path, 'utf8')

  test.each([
    ['a missing key', text.replace(/^court\.index: .*\n/m, ''), '"court.index" is missing'],
    ['an unknown key', `${text}\ncourt.indx: x\n`, '"court.indx" is not a key of this file'],
    ['a key with no words', text.replace(/^court\.index: .*$/m, "court.index: ''"), '"court.index" has no words'],
    ['an unknown blank', text.replace('{{because}}', '{{why}}'), 'asks for {{why}}; it may use {{day}}, {{because}}'],
    ['a list', '- one', 'is not a list of keys and words'],
    ['what is no YAML', 'a: "b\nc: d', path],
  ])('are refused with %s, by file and key', (_, broken, fault) => {
    expect(() => parseInternalWords(broken, path)).toThrow(fault)
  })

  test('throw where a blank is filled with nothing', () => {
    expect(() => say('approval.by', { who: ' ', day: 'Monday' })).toThrow('"approval.by" asks for {{who}}')
  })

  test('lean on no dash', () => {
    expect(text).not.toMatch(/[\u2013\u2014]/)
  })
})
