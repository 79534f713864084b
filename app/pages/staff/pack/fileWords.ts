const kinds: Readonly<Record<string, string>> = {
  volume: 'The answer (PDF)',
  'page-copy': 'Page to read in a browser',
  data: 'Copy for a computer (JSON)',
  schema: 'What that copy’s fields mean (JSON Schema)',
  table: 'Table (CSV)',
  list: 'List of the files and their fingerprints',
  bundle: 'Everything in one ZIP',
}

/** What a file of an answer is, in words for staff. */
export const sayFileKind = (kind: string): string => kinds[kind] ?? 'File'
