const channels: Readonly<Record<string, string>> = {
  'page text': 'The words of each page, as a reader copies them',
  outlines: 'Bookmarks',
  metadata: 'Title, author and other properties',
  annotations: 'Notes, links and form fields',
  'structure tree': 'What a screen reader is told',
  'raw bytes': 'The bytes of the file as they lie',
  'unpacked streams and strings': 'Everything in the file, unpacked',
  'glyph numbers': 'Letters by their numbers in the fonts',
  'poppler text': 'The words of each page, by a second program',
  qpdf: 'Everything in the file, unpacked by a second program',
  pictures: 'Pictures within the file',
  render: 'Each mark is black to its edge when drawn',
  'poppler render': 'Each mark is black when a second program draws it',
  covered: 'Nothing lies beneath a mark',
  'font residue': 'Fonts hold no letters that are not shown',
  gaps: 'No gap as wide as hidden words',
  structure: 'The file is built only as we build files',
}

/** A way in which a finished file was read, in plain words. */
export const sayChannel = (channel: string): string => channels[channel] ?? channel
