/** Words with their blanks filled in: `{{page}}` and the like. */
export const fill = (words: string, values: Readonly<Record<string, string | number>>): string =>
  words.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => String(values[name] ?? ''))
