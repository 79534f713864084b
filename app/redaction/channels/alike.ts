// Letters that look like Latin ones (lower case), from the Cyrillic and the Greek alphabet: after Unicode's own table of
// confusables (UTS 39), as far as British names are written with them by mistake or on purpose.
const alike: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: 'a',
    в: 'b',
    е: 'e',
    ё: 'e',
    к: 'k',
    м: 'm',
    н: 'h',
    о: 'o',
    р: 'p',
    с: 'c',
    т: 't',
    у: 'y',
    х: 'x',
    ѕ: 's',
    і: 'i',
    ї: 'i',
    ј: 'j',
    ԁ: 'd',
    ԛ: 'q',
    ԝ: 'w',
    һ: 'h',
    ɡ: 'g',
    ӏ: 'l',
    ɩ: 'i',
    ı: 'i',
    α: 'a',
    β: 'b',
    ε: 'e',
    η: 'n',
    ι: 'i',
    κ: 'k',
    μ: 'u',
    ν: 'v',
    ο: 'o',
    ρ: 'p',
    τ: 't',
    υ: 'u',
    χ: 'x',
    γ: 'y',
  }),
)

/** Text in lower case with the look-alikes of Latin letters made Latin. Words of those alphabets change alike on both sides. */
export const folded = (text: string): string =>
  text.replace(/[\u0131\u0251-\u03ff\u0400-\u052f]/g, (letter) => alike.get(letter) ?? letter)

// What recognising letters in a scan makes of a digit, and the other way round.
const misread: Readonly<Record<string, string>> = { '0': '[0o]', '1': '[1il]', '5': '[5s]', '8': '[8b]' }
const digitOf: Readonly<Record<string, string>> = { o: '0', i: '1', l: '1', s: '5', b: '8' }

/** A digit as a pattern that takes its look-alikes too. */
export const alikeDigits = (digit: string): string => misread[digit] ?? digit

/** Text with every letter that is taken for a digit made that digit. */
export const foldedDigits = (text: string): string => text.replace(/[oilsb]/g, (letter) => digitOf[letter] ?? letter)
