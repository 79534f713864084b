import type { Attack } from './attack'
import { line, type Place } from './parts/letter'
import type { Objects } from './parts/rawPdf'
import { type Sketch, sketched } from './parts/sketch'

const away = '[60 300 260 330]'

type Annotated = Pick<Sketch, 'number' | 'name' | 'secret'> & {
  /** The keys of the annotation, given the rectangle over the marked words. */
  readonly keys: (over: string) => string
  readonly objects?: (at: Place) => Objects
  readonly catalog?: string
  /** The secret is visible in the gap, as the annotation draws it. */
  readonly drawn?: true
  readonly more?: Partial<Sketch>
}

/** Comments, links and form fields: they lie beside the page's operators, and most readers show or search them. */
export const annotations: readonly Attack[] = [
  noted(
    '34 text over',
    'a comment over the mark',
    'Ignatius Merrow',
    (over) => `/Subtype /Text /Rect ${over} /Contents (Ask Ignatius Merrow)`,
  ),
  noted(
    '34 text',
    'a comment far from any mark',
    'Cordelia Bunting',
    () => `/Subtype /Text /Rect ${away} /Contents (Ask Cordelia Bunting)`,
  ),
  noted(
    '34 author',
    "a comment's author and subject",
    'Everard Pym',
    () => `/Subtype /Text /Rect ${away} /Contents (Seen) /T (Everard Pym) /Subj (By Everard Pym)`,
  ),
  noted(
    '34 rich text',
    'a comment in rich text only',
    'Lavinia Trubshaw',
    () => `/Subtype /Text /Rect ${away} /RC (<body><p>Lavinia Trubshaw rang</p></body>)`,
  ),
  noted(
    '34 popup',
    'a comment with its window open',
    'Hamish Ockenden',
    () => `/Subtype /Text /Rect ${away} /Contents (Hamish Ockenden) /Popup 101 0 R`,
    {
      objects: () => ({ 101: '<< /Type /Annot /Subtype /Popup /Rect [300 300 500 400] /Parent 100 0 R /Open true >>' }),
      more: { page: { keys: '/Annots [100 0 R 101 0 R]' } },
    },
  ),
  noted(
    '34 free text',
    'words typed on the page, as a reader draws them',
    'Sidony Wakeling',
    (over) => `/Subtype /FreeText /Rect ${over} /DA (/F1 10 Tf 0 g) /Contents (Sidony Wakeling) /AP << /N 101 0 R >>`,
    {
      drawn: true,
      objects: (at) => ({ 101: appearance(at, at.secret) }),
    },
  ),
  noted(
    '34 free text undrawn',
    'words typed on the page, with no drawing of them: most readers make one',
    'Gethin Masterson',
    () => `/Subtype /FreeText /Rect ${away} /DA (/F1 10 Tf 0 g) /Contents (Gethin Masterson)`,
    { more: { rects: (rect) => [rect, [60, 300, 260, 330]] } },
  ),
  noted(
    '34 highlight',
    'a highlight that quotes what it covers',
    'Philomena Tarn',
    (over) =>
      `/Subtype /Highlight /Rect ${over} /QuadPoints [190 716 300 716 190 704 300 704] /C [1 1 0] /Contents (Philomena Tarn)`,
    { drawn: true, more: { draw: undefined } },
  ),
  noted(
    '34 link',
    'a link with a description',
    'Ephraim Goodall',
    () => `/Subtype /Link /Rect ${away} /Contents (To Ephraim Goodall) /A << /S /GoTo /D [10 0 R /Fit] >>`,
  ),
  noted(
    '34 stamp',
    'a stamp whose name says it',
    'Dowsabel Finch',
    () => `/Subtype /Stamp /Rect ${away} /Name /Draft /NM (Dowsabel Finch) /Contents ()`,
  ),
  noted(
    '34 hidden',
    'a hidden comment with a drawing',
    'Maelor Yarwood',
    () => `/Subtype /FreeText /Rect ${away} /F 2 /DA (/F1 10 Tf 0 g) /AP << /N 101 0 R >>`,
    {
      objects: () => ({ 101: appearance({ width: 200 }, 'Maelor Yarwood') }),
    },
  ),
  noted(
    '34 file',
    'a file pinned to the page',
    'Isambard Kell',
    () => `/Subtype /FileAttachment /Rect ${away} /FS << /Type /Filespec /F (note.txt) /EF << /F 101 0 R >> >>`,
    {
      objects: () => ({ 101: { keys: '/Type /EmbeddedFile', bytes: 'Written by Isambard Kell', flate: true } }),
    },
  ),
  noted(
    '66',
    'a link to an address that holds the secret',
    'TERN5509',
    () => `/Subtype /Link /Rect ${away} /A << /S /URI /URI (https://example.org/people?ref=TERN5509) >>`,
  ),
  noted(
    '38',
    'a redaction that another tool marked and never carried out',
    'Clemency Rudge',
    (over) =>
      `/Subtype /Redact /Rect ${over} /QuadPoints [190 716 300 716 190 704 300 704] /OverlayText (CRAKE6612) /Contents (Clemency Rudge)`,
    {
      drawn: true,
      more: { draw: undefined, also: ['CRAKE6612'] },
    },
  ),
  field(
    '35',
    'a field as it is drawn',
    'Bathsheba Iveson',
    (over) =>
      `/FT /Tx /Rect ${over} /V (Bathsheba Iveson) /DV (DABCHICK31) /TU (About PIPIT4456) /DA (/F1 10 Tf 0 g) /AP << /N 101 0 R >>`,
    {
      drawn: true,
      objects: (at) => ({ 101: appearance(at, at.secret) }),
      more: { also: ['DABCHICK31', 'PIPIT4456'] },
    },
  ),
  field(
    '35 value',
    'a field whose value is not what is drawn',
    'Jabez Thornley',
    () => `/FT /Tx /Rect ${away} /V (Jabez Thornley) /DA (/F1 10 Tf 0 g) /AP << /N 101 0 R >>`,
    {
      objects: () => ({ 101: appearance({ width: 200 }, '') }),
    },
  ),
  field(
    '35 hidden',
    'a hidden field',
    'Aurelia Stannard',
    () => `/FT /Tx /F 2 /Rect ${away} /V (Aurelia Stannard) /DA (/F1 10 Tf 0 g)`,
  ),
  field(
    '35 choice',
    'a list whose choices hold the secret',
    'Uriah Penfold',
    () =>
      `/FT /Ch /Ff 131072 /Rect ${away} /Opt [(None) (Uriah Penfold)] /V (None) /DA (/F1 10 Tf 0 g) /AP << /N 101 0 R >>`,
    {
      objects: () => ({ 101: appearance({ width: 200 }, '') }),
    },
  ),
  noted(
    '35 xfa',
    'a form in XML beside the form',
    'Drusilla Hebden',
    () => `/Subtype /Widget /FT /Tx /T (one) /Rect ${away} /DA (/F1 10 Tf 0 g)`,
    {
      catalog: '/AcroForm << /Fields [100 0 R] /XFA [(datasets) 101 0 R] >>',
      objects: () => ({
        101: {
          bytes:
            '<xfa:datasets xmlns:xfa="http://www.xfa.org/schema/xfa-data/1.0/"><name>Drusilla Hebden</name></xfa:datasets>',
          flate: true,
        },
      }),
    },
  ),
  noted(
    '55 signed',
    'a signature with its name, reason and place',
    'Barnabas Eyre',
    () => `/Subtype /Widget /FT /Sig /T (sig) /Rect [0 0 0 0] /V 101 0 R`,
    {
      catalog: '/AcroForm << /Fields [100 0 R] /SigFlags 3 >>',
      objects: () => ({
        101: `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /Name (Barnabas Eyre) /Reason (Agreed by Barnabas Eyre) /Location (FIELDFARE27) /M (D:20250102030405Z) /ByteRange [0 100 300 100] /Contents <${'00'.repeat(100)}> >>`,
      }),
      more: { also: ['FIELDFARE27'] },
    },
  ),
]

type More = Omit<Annotated, 'number' | 'name' | 'secret' | 'keys'>

function noted(number: string, name: string, secret: string, keys: Annotated['keys'], more: More = {}): Attack {
  return annotated({ number, name, secret, keys, ...more })
}

function field(number: string, name: string, secret: string, keys: Annotated['keys'], more: More = {}): Attack {
  const catalog = '/AcroForm << /Fields [100 0 R] /DR << /Font << /F1 3 0 R >> >> >>'
  return annotated({
    number,
    name,
    secret,
    keys: (over) => `/Subtype /Widget /T (name) /F 4 ${keys(over)}`,
    catalog,
    ...more,
  })
}

// The secret stands in the gap where the annotation draws it; elsewhere the gap shows other words, which are marked.
function annotated({ number, name, secret, keys, objects, catalog, drawn, more }: Annotated): Attack {
  const over = (at: Place) => `[${at.x} ${at.y - 3} ${at.x + at.width} ${at.y + 9}]`
  return sketched({
    number,
    name,
    secret,
    shown: drawn ? secret : 'a certain person',
    ...(drawn && { draw: () => '' }),
    page: { keys: '/Annots [100 0 R]' },
    document: (at) => ({
      catalog,
      objects: { 100: `<< /Type /Annot /P 10 0 R ${keys(over(at))} >>`, ...objects?.(at) },
    }),
    ...more,
  })
}

function appearance({ width }: Pick<Place, 'width'>, words: string) {
  const keys = `/Type /XObject /Subtype /Form /BBox [0 0 ${width} 12] /Resources << /Font << /F1 3 0 R >> >>`
  return { keys, bytes: line(0, 3, words), flate: true } as const
}
