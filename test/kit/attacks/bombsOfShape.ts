import type { Bomb } from './attack'
import { aDocument, objectsOf, type RawPage } from './parts/document'
import { letter } from './parts/letter'
import { latin1, type Objects, rawPdf } from './parts/rawPdf'
import { revised } from './parts/revised'

const content = letter('the tenant').content
const whole = () => aDocument({ pages: [{ content }] })
const range = (length: number) => Array.from({ length }, (_, at) => at)

/** Files that are no documents, or that have no end when one follows what they say of themselves. */
export const bombsOfShape: readonly Bomb[] = [
  page('67 user unit', 'user units of a million points', 'a page as wide as England', { keys: '/UserUnit 1000000' }),
  page('67 user unit below nought', 'user units below nought', 'a page of negative size', { keys: '/UserUnit -2' }),
  page('67 media box of nothing', 'a media box of no size', 'nothing to draw on', { mediaBox: '0 0 0 0' }),
  page('67 media box of no numbers', 'a media box that is not made of numbers', 'a size that is no number', {
    mediaBox: '/NaN (a) null 842',
  }),
  page('67 media box short', 'a media box of two numbers', 'a corner missing', { mediaBox: '595 842' }),
  page('67 media box below nought', 'a media box wholly below nought', 'places that are all negative', {
    mediaBox: '-1200 -1700 -605 -858',
  }),
  page('67 media box vast', 'a media box of a thousand million points', 'no picture holds it', {
    mediaBox: '0 0 1000000000 1000000000',
  }),
  page('67 media box long', 'a page one point wide and a million high', 'a page of no usual shape', {
    mediaBox: '0 0 1 1000000',
  }),
  page('67 media box overflow', 'a media box at the ends of what numbers reach', 'sums that overflow', {
    mediaBox: '-2147483648 -2147483648 2147483647 2147483647',
  }),
  page('67 crop box elsewhere', 'a crop box outside the media box', 'nothing of the page is left', {
    keys: '/CropBox [2000 2000 2500 2500]',
  }),
  page('67 rotate', 'a page turned by 45 degrees', 'turns are in quarters', { keys: '/Rotate 45' }),
  tree('67 page tree loop', 'a page tree that leads back to itself', 'no end', () => ({
    2: '<< /Type /Pages /Count 2 /Kids [10 0 R 2 0 R] >>',
  })),
  tree('67 page is its own parent', 'a page among its own children', 'no end', () => ({
    2: '<< /Type /Pages /Count 1 /Kids [100 0 R] >>',
    100: '<< /Type /Pages /Count 1 /Parent 100 0 R /Kids [100 0 R] >>',
  })),
  tree('67 page tree deep', 'a page tree five thousand deep', 'a stack as deep as the tree', () => ({
    2: '<< /Type /Pages /Count 1 /Kids [100 0 R] >>',
    ...Object.fromEntries(
      range(5000).map((at) => [
        100 + at,
        `<< /Type /Pages /Count 1 /Parent ${at === 0 ? 2 : 99 + at} 0 R /Kids [${at === 4999 ? 10 : 101 + at} 0 R] >>`,
      ]),
    ),
  })),
  tree('67 page count', 'a page tree that says it has two thousand million pages', 'a list as long as it says', () => ({
    2: '<< /Type /Pages /Count 2000000000 /Kids [10 0 R] >>',
  })),
  tree('67 no pages', 'a document of no pages', 'nothing to burn', () => ({
    2: '<< /Type /Pages /Count 0 /Kids [] >>',
  })),
  tree('67 outline loop', 'bookmarks that lead back to themselves', 'no end', () => ({
    1: '<< /Type /Catalog /Pages 2 0 R /Outlines 100 0 R >>',
    100: '<< /Type /Outlines /First 101 0 R /Last 101 0 R /Count 1 >>',
    101: '<< /Title (a) /Parent 100 0 R /Next 101 0 R /First 101 0 R >>',
  })),
  tree(
    '67 nested arrays',
    'a hundred thousand lists, each within the one before',
    'a stack as deep as the file is long',
    () => ({ 100: '['.repeat(100_000) + ']'.repeat(100_000), 1: '<< /Type /Catalog /Pages 2 0 R /Deep 100 0 R >>' }),
  ),
  tree('67 length of itself', 'a stream whose length is the stream', 'no end', () => ({
    11: `<< /Length 11 0 R >>\nstream\n${content}\nendstream`,
  })),
  {
    number: '67 pages many',
    name: 'twenty thousand pages',
    why: 'a picture of each would fill the disk',
    build: async () => manyPages(20_000),
  },
  file('67 xref loop', 'a table that names itself as the one before', 'no end', () => {
    const text = Buffer.from(revised(whole(), { 100: 'null' })).toString('latin1')
    const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1] ?? '0'
    return text.replace(/\/Prev \d+/, `/Prev ${start}`)
  }),
  file('67 xref wrong', 'a table whose places are all wrong', 'what is found there is not what was asked for', () =>
    Buffer.from(whole())
      .toString('latin1')
      .replace(/^\d{10} 00000 n/gm, '0000000042 00000 n'),
  ),
  file('67 cut short', 'a file cut in the middle', 'half a page is not a page', () =>
    Buffer.from(whole()).toString('latin1').slice(0, 700),
  ),
  file('67 empty', 'an empty file', 'nothing', () => ''),
  file('67 not a PDF', 'a letter in plain text', 'the name said PDF', () => letter('the tenant').words.join(' ')),
  file(
    '67 web page',
    'a web page with a script, called a PDF',
    'shown by a browser that guesses',
    () => '<!doctype html><script>alert(1)</script>',
  ),
  file(
    '67 header only',
    'a first line and then noise',
    'it begins as a PDF does',
    () =>
      `%PDF-1.7\n${range(5000)
        .map((at) => String.fromCharCode((at * 7919) % 256))
        .join('')}`,
  ),
  file(
    '67 two in one',
    'a PDF whose first bytes are a ZIP file',
    'each reader takes it for something else',
    () => `PK\x03\x04${' '.repeat(500)}${Buffer.from(whole()).toString('latin1')}`,
  ),
]

function page(number: string, name: string, why: string, more: Partial<RawPage>): Bomb {
  return { number, name, why, build: async () => aDocument({ pages: [{ content, ...more }] }) }
}

function tree(number: string, name: string, why: string, objects: () => Objects): Bomb {
  return { number, name, why, build: async () => rawPdf({ ...objectsOf({ pages: [{ content }] }), ...objects() }) }
}

function file(number: string, name: string, why: string, text: () => string): Bomb {
  return { number, name, why, build: async () => new Uint8Array(latin1(text())) }
}

// All pages share one stream of operators, or the file itself would be large.
function manyPages(count: number): Uint8Array {
  const pageNumbers = range(count).map((at) => 100 + at)
  const pageObject =
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents 11 0 R >>'
  return rawPdf({
    ...objectsOf({ pages: [{ content }] }),
    2: `<< /Type /Pages /Count ${count} /Kids [${pageNumbers.map((at) => `${at} 0 R`).join(' ')}] >>`,
    ...Object.fromEntries(pageNumbers.map((at) => [at, pageObject])),
  })
}
