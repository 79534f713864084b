import type { Attack } from './attack'
import type { RawDocument } from './parts/document'
import { hexOf } from './parts/rawPdf'
import { sketched } from './parts/sketch'

type Kept = Omit<RawDocument, 'pages'> & { readonly pageKeys?: string }

const xmp = (words: string) => ({
  keys: '/Type /Metadata /Subtype /XML',
  bytes: `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${words}</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`,
})

const attached = (words: string) => ({ keys: '/Type /EmbeddedFile', bytes: `From ${words}`, flate: true })
const script = (words: string) => `<< /S /JavaScript /JS (app.alert\\('${words}'\\)) >>`

/** What a document says of itself, carries with it and does when it is opened: nothing of it is on a page. */
export const document: readonly Attack[] = [
  kept('36 title', "the document's title, in UTF-16", 'Cadfael Brinkworth', (words) => ({
    objects: { 100: `<< /Title ${hexOf(words, true)} >>` },
    trailer: '/Info 100 0 R',
  })),
  kept('36 info', "the document's author, keywords and a key of somebody's own", 'Rosamund Veitch', (words) => ({
    objects: { 100: `<< /Author (${words}) /Keywords (file, ${words}) /CaseWorker (${words}) >>` },
    trailer: '/Info 100 0 R',
  })),
  kept('36 xmp', 'metadata of the document', 'Hephzibah Lund', (words) => ({
    objects: { 100: xmp(words) },
    catalog: '/Metadata 100 0 R',
  })),
  kept('36 page metadata', 'metadata of the page', 'Athelstan Gower', (words) => ({
    objects: { 100: xmp(words) },
    pageKeys: '/Metadata 100 0 R',
  })),
  kept('36 attachment', 'an attached file, and its name', 'Sunniva Eckersley', (words) => ({
    objects: {
      100: attached(words),
      101: `<< /Type /Filespec /F (${words}.txt) /UF (${words}.txt) /EF << /F 100 0 R >> >>`,
    },
    catalog: `/Names << /EmbeddedFiles << /Names [(${words}) 101 0 R] >> >>`,
  })),
  kept('36 script', 'a script', 'Lemuel Oxtoby', (words) => ({
    catalog: `/Names << /JavaScript << /Names [(a) ${script(words)}] >> >>`,
  })),
  kept('36 open action', 'what is done when the document is opened', 'Petronella Speight', (words) => ({
    catalog: `/OpenAction ${script(words)}`,
  })),
  kept(
    '36 more actions',
    'what is done when the page is opened, or the document printed',
    'Crispin Haygarth',
    (words) => ({
      catalog: `/AA << /WP ${script(words)} >>`,
      pageKeys: `/AA << /O ${script(words)} >>`,
    }),
  ),
  kept('36 outlines', 'a bookmark', 'Tryphena Jowett', (words) => ({
    objects: {
      100: '<< /Type /Outlines /First 101 0 R /Last 101 0 R /Count 1 >>',
      101: `<< /Title (Letter to ${words}) /Parent 100 0 R /Dest [10 0 R /Fit] >>`,
    },
    catalog: '/Outlines 100 0 R',
  })),
  kept('36 destinations', 'a named place', 'LAPWING8805', (words) => ({
    catalog: `/Names << /Dests << /Names [(${words}) [10 0 R /Fit]] >> >> /Dests << /${words} [10 0 R /Fit] >>`,
  })),
  kept('36 page labels', "a page's label", 'BITTERN3127', (words) => ({
    catalog: `/PageLabels << /Nums [0 << /S /D /P (${words}-) >>] >>`,
  })),
  kept('36 piece info', "another program's notes", 'Gervase Monkhouse', (words) => ({
    catalog: `/PieceInfo << /Editor << /LastModified (D:20250101) /Private << /Draft (${words}) >> >> >>`,
    pageKeys: `/LastModified (D:20250101) /PieceInfo << /Editor << /LastModified (D:20250101) /Private (${words}) >> >>`,
  })),
  kept(
    '48 title',
    'the secret is marked in the letter, and is in the title, which readers show as the name of the window',
    'Emrys Satterthwaite',
    (words) => ({
      objects: { 100: `<< /Title (Complaint about ${words}) >>` },
      catalog: '/ViewerPreferences << /DisplayDocTitle true >>',
      trailer: '/Info 100 0 R',
    }),
    true,
  ),
  kept('56 portfolio', 'a portfolio: the page is its cover, the file is inside', 'Wilfreda Cope', (words) => ({
    objects: { 100: attached(words), 101: '<< /Type /Filespec /F (one.txt) /EF << /F 100 0 R >> >>' },
    catalog: `/Collection << /Type /Collection /View /D /Schema << /Name << /Subtype /F /N (${words}) >> >> >> /Names << /EmbeddedFiles << /Names [(one) 101 0 R] >> >>`,
  })),
  kept('56 associated file', 'a file that the page names as its source', 'Ludovic Ashplant', (words) => ({
    objects: {
      100: attached(words),
      101: '<< /Type /Filespec /F (s.txt) /AFRelationship /Source /EF << /F 100 0 R >> >>',
    },
    catalog: '/AF [101 0 R]',
    pageKeys: '/AF [101 0 R]',
  })),
  kept('56 rich media', 'a film on the page', 'Euphemia Dakin', (words) => ({
    objects: {
      100: attached(words),
      101: '<< /Type /Annot /Subtype /RichMedia /Rect [60 300 200 400] /RichMediaContent << /Assets << /Names [(a) << /Type /Filespec /F (a.mp4) /EF << /F 100 0 R >> >>] >> >> >>',
    },
    pageKeys: '/Annots [101 0 R]',
  })),
  kept('56 embedded document', 'a link into a document inside', 'Thurstan Oakes', (words) => ({
    objects: {
      100: `<< /Type /Annot /Subtype /Link /Rect [60 300 200 400] /A << /S /GoToE /D (a) /T << /R /C /N (${words}) >> >> >>`,
    },
    pageKeys: '/Annots [100 0 R]',
  })),
  kept('68', 'dates, programs and numbers that name who made the file', 'DESKTOP-RUFF9921', (words) => ({
    objects: { 100: `<< /Producer (Writer on ${words}) /Creator (${words}) /CreationDate (D:20240229101112Z) >>` },
    trailer: '/Info 100 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]',
  })),
]

function kept(number: string, name: string, secret: string, keep: (words: string) => Kept, marked = false): Attack {
  const { pageKeys, ...rest } = keep(secret)
  const words = marked ? { secret } : { secret, shown: 'a certain person' }
  return sketched({ number, name, ...words, page: { keys: pageKeys }, document: () => rest })
}
