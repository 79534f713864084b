/** Keys of the trailer, the catalogue, the information about the file and its pages, as our own typesetting writes them. */
const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

export const allowedKeys = {
  trailer: list('Size Root Info ID'),
  // Where the index of a file is a stream, the trailer's keys are the stream's.
  indexStream: list('Type Size Root Info ID W Index Length Filter DecodeParms'),
  catalogue: list(
    'Type Pages Names Lang MarkInfo StructTreeRoot ViewerPreferences Outlines PageMode OutputIntents Metadata Extensions Version',
  ),
  names: list('Dests'),
  information: list('Title Creator Producer CreationDate ModDate'),
  pageNode: list('Type Parent Count Kids MediaBox Resources'),
  page: list('Type Parent MediaBox Contents Resources UserUnit Rotate StructParents Tabs Annots'),
  resources: list('ProcSet Font XObject ColorSpace ExtGState Pattern Shading'),
  annotation: list('Type Subtype Rect Border C A Dest Contents F StructParent'),
  action: list('Type S D URI'),
} as const

/** Names that may stand nowhere, whatever object they are in. */
export const forbidden = [
  'JS',
  'JavaScript',
  'OpenAction',
  'AA',
  'EmbeddedFiles',
  'EmbeddedFile',
  'AcroForm',
  'XFA',
  'OCProperties',
  'OCG',
  'OCMD',
  'Launch',
  'RichMedia',
  'Movie',
  'Sound',
  '3D',
  'SubmitForm',
  'ImportData',
  'GoToE',
  'GoToR',
  'Collection',
  'Encrypt',
  'PieceInfo',
  'Thumb',
  'Alternates',
  'Redact',
  'FileAttachment',
] as const
