// Controls but tab and line feed, halves of characters, and code points that Unicode sets aside as no characters.
const unfit = /[^\P{Cc}\t\n]|\p{Cs}|[\ufdd0-\ufdef\ufffe\uffff]/gu

/** Words with nothing in them that a reader can't see and a program may choke on: every line ends with a line feed. */
export const plainText = (words: string): string =>
  words.replace(/\r\n?|\u0085|\u2028|\u2029/g, '\n').replace(unfit, '')
