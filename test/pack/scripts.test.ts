import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import type { Words } from '~/app/pack/tree'
import { findEngines, noPrograms } from '~/app/redaction/programs/engines'
import { prove } from '~/app/redaction/prove'
import { aTree } from './aTree'
import { flat, readPdf, wordsOf } from './read'
import { elementsOf, glyphsOf, popplerWords, seen } from './scriptsRead'
import { setVolumes } from './setVolumes'

const names = {
  Welsh: 'Siŵan Prŷs o Lŷn',
  Vietnamese: 'Nguyễn Thị Hường',
  Greek: 'Ελένη Παπαδοπούλου',
  Cyrillic: 'Жанна Щербак',
  Arabic: 'محمد الأحمد',
  'Arabic with joined lam and alef': 'سلام علاء',
  Hebrew: 'יעקב כהן',
  Devanagari: 'प्रिया शर्मा किशोर',
  Bengali: 'শেখ মুজিবুর',
  Gujarati: 'ગુજરાતી કિરણ',
  Gurmukhi: 'ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ',
  Tamil: 'கோபாலகிருஷ்ணன்',
  Ethiopic: 'ሰላም አበበ',
  Thai: 'สมชาย ใจดี',
  Chinese: '王小明',
  'Traditional Chinese': '臺灣陳小姐',
  Japanese: '山田太郎 さくら',
  Korean: '김철수',
} as const

const engines = await findEngines()
const setWords = async (...paragraphs: readonly Words[]): Promise<Uint8Array> => {
  const blocks = paragraphs.map((words) => ({ kind: 'paragraph', words }) as const)
  const { volumes } = await setVolumes(aTree(blocks))
  return volumes[0] ?? new Uint8Array()
}

describe.each(Object.entries(names))('a name in %s', (_, name) => {
  test('is read as it was typed, and no letter of it is a box', async () => {
    const bytes = await setWords([`Seen by ${name} (${name}) in 2024.`], [{ strong: name }])
    expect(seen(wordsOf(await readPdf(bytes))).split(seen(name)).length).toBeGreaterThan(3)
    expect(await glyphsOf(bytes)).toMatchObject({ boxes: 0 })
    expect((await glyphsOf(bytes)).all).toBeGreaterThan(20)
  })

  test.runIf(engines.poppler)('is found word by word in what pdftotext reads', async () => {
    const read = seen(popplerWords(await setWords([`Seen by ${name} in 2024.`])))
    for (const word of name.split(' ')) expect(read).toContain(seen(word))
  })
})

describe('letters drawn in another order than they are read in', () => {
  test.each([
    ['from the right', `Ask ${names.Arabic} or ${names.Hebrew} now.`, [names.Arabic, names.Hebrew]],
    ['a vowel before its letter', `Ask ${names.Devanagari} now.`, names.Devanagari.split(' ')],
    ['a bracket and a number among them', 'See محمد (12) علي, please.', ['محمد (12) علي']],
    ['figures of their own', 'See عائشہ ۱۲۳ there.', ['عائشہ ۱۲۳']],
  ])('have a tag with the words as they are read: %s', async (_, text, wanted) => {
    const spans = (await elementsOf(await setWords([text]))).flatMap(({ actual }) => actual ?? [])
    expect(spans).toEqual(wanted)
  })

  test('stand in the order of their script within an English sentence', async () => {
    const places = await placesOf(await setWords(['Ask אבג and דהו (now) please.']))
    expect(places).toEqual(['Ask', 'אבג', 'and', 'דהו', '(now)', 'please.'])
    const joined = await placesOf(await setWords(['Ask אבג x, or (דהו 12 זחט) now.']))
    expect(joined).toEqual(['Ask', 'אבג', 'x,', 'or', '(', 'זחט', '12', 'דהו', ')', 'now.'])
  })

  test('turn brackets round where they run from the right', async () => {
    const drawn = await drawnOf(await setWords(['אבג (דהו) זחט']))
    expect(drawn.map(({ str }) => str).filter((text) => /[()]/.test(text))).toEqual(['(', ')'])
    expect(drawn.findIndex(({ str }) => str === '(')).toBeLessThan(drawn.findIndex(({ str }) => str.includes('דהו')))
  })

  test('stand at the right where a block of more than one line is of them alone', async () => {
    const ends = async (words: string) => {
      const drawn = await drawnOf(await setWords([words]))
      return { left: Math.min(...drawn.map(({ x }) => x)), right: Math.max(...drawn.map(({ x, width }) => x + width)) }
    }
    const long = `${names.Arabic} `.repeat(12).trim()
    expect((await ends(`${long} ${names.Hebrew}`)).right).toBeCloseTo(595.28 - 62, 0)
    expect((await ends(`x ${long}`)).left).toBeCloseTo(62, 0)
    expect((await ends(names.Arabic)).left).toBeCloseTo(62, 0)
  })
})

describe('words in another language', () => {
  test('have a tag with their language, and the pack its own', async () => {
    const bytes = await setWords([
      'Dyma ',
      { lang: 'en', text: 'the public task' },
      ' a ',
      { lang: 'cy', text: 'Siân' },
    ])
    const spans = (await elementsOf(bytes)).filter(({ tag }) => tag === 'Span')
    expect(spans.map(({ lang }) => lang)).toEqual(['en-GB', 'cy'])
    expect(flat(wordsOf(await readPdf(bytes)))).toContain('Dyma the public task a Siân')
  })
})

describe('the leak proof', () => {
  const hidden = [names.Arabic, names.Hebrew, names.Devanagari, names.Chinese, names.Korean, 'عائشہ بیگم']

  test('passes a pack with other names of these scripts', async () => {
    const others = 'سلام علاء, דוד לוי, मीरा पटेल, 李大力, 박영희'
    const proof = await prove(await setWords([`Seen by ${others}.`, { mark: '[redacted: A]' }]), hidden)
    expect(proof.channels.filter(({ passed }) => !passed)).toEqual([])
    expect(proof.passed).toBe(true)
  })

  test.each([
    ...hidden.slice(0, 5).map((name) => [name, 'page text'] as const),
    // Its face draws a letter in parts, each set by itself: what it says is in its tag.
    ['عائشہ بیگم', 'structure tree'] as const,
  ])('finds %s where it was left, with no program but its own', async (name, channel) => {
    const proof = await prove(await setWords([`Seen by ${name}.`]), [name], { engines: noPrograms })
    expect(proof.channels.filter(({ passed }) => !passed).map((failed) => failed.channel)).toContain(channel)
  })
})

type Drawn = { readonly str: string; readonly x: number; readonly width: number }

/** What is drawn as body text on the first page, from left to right. */
const drawnOf = async (bytes: Uint8Array): Promise<readonly Drawn[]> => {
  const task = getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS, disableFontFace: true })
  const document = await task.promise
  const { items } = await (await document.getPage(1)).getTextContent()
  await task.destroy()
  return items
    .flatMap((item) => ('str' in item && item.str.trim() !== '' && item.height === 12 ? [item] : []))
    .map(({ str, transform, width }) => ({ str, x: Number(transform[4]), width }))
    .toSorted((a, b) => a.x - b.x)
}

const placesOf = async (bytes: Uint8Array): Promise<readonly string[]> =>
  (await drawnOf(bytes)).flatMap(({ str }) => str.trim().split(' '))
