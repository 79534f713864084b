/** The sentences of `templates/pack/LANGUAGE/difference.yaml`, each with the blanks that it may use. */
export const differenceWords = {
  'difference.title': [],
  'difference.opening': ['controller', 'version', 'day'],
  'difference.earlier': [],
  'difference.why.title': [],
  'difference.new.title': [],
  'difference.new.lead': [],
  'difference.new.none': [],
  'difference.record': ['ref', 'title', 'places'],
  'difference.record.whole': ['ref', 'title'],
  'difference.document': ['ref', 'title', 'pages'],
  'difference.hidden.title': [],
  'difference.hidden': ['key'],
  'difference.hidden.none': [],
  'difference.look': [],
  'difference.example': [],
} as const
