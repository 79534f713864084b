const english =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const welsh = 'ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr'
const month = `(?:${english}|${welsh})(?![a-z])`
const weekday = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?:the )?)?'
const units = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth'
const teens = 'tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth'
const ordinal = `(?:(?:twenty|thirty)[ -])?(?:${units})|${teens}|twentieth|thirtieth`
const year = "(?:(?:19|20)\\d{2}|'?\\d{2})(?!\\d)"

/** A date with its year as people write it, in digits or in words, English or Welsh; for use with the flag `i`. */
export const dateSource = [
  `(?:19|20)\\d{2}-\\d{2}-\\d{2}(?!\\d)`,
  `\\d{1,2}(?:/\\d{1,2}/|\\.\\d{1,2}\\.|-\\d{1,2}-| \\d{1,2} )${year}`,
  `${weekday}(?:\\d{1,2}(?:st|nd|rd|th)?|${ordinal})(?: (?:day )?of)?[ -]?${month}\\.?,?[ -]?${year}`,
  `${weekday}(?:${english})\\.? \\d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\\d{2}(?!\\d)`,
].join('|')

/** A day and a month alone, in words, as a birthday is spoken of; for use with the flag `i`. */
export const daySource = `(?:\\d{1,2}(?:st|nd|rd|th)?|${ordinal})(?: (?:day )?of)? ${month}(?!,? ?'?\\d)`

/**
 * The days that a written date may mean, as `YYYY-MM-DD`: two where the year has two digits, none where it is no date
 * of the calendar. Day before month, as in Britain.
 */
export const daysMeant = (written: string): readonly string[] => {
  const words = written.toLowerCase()
  if (!whole.test(words)) return []
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(words)
  if (iso) return real([words.slice(0, 4)], words.slice(5, 7), words.slice(8))
  const numbers = words.match(/\d+/g) ?? []
  const named = monthNamed(words)
  const day = ordinalDay(words) ?? numbers[0] ?? ''
  return real(yearsMeant(numbers.at(-1) ?? ''), named ?? numbers[1] ?? '', day)
}

const whole = new RegExp(`^(?:${dateSource})$`)

const yearsMeant = (written: string): readonly string[] =>
  written.length === 2 ? [`19${written}`, `20${written}`] : [written]

const real = (years: readonly string[], monthOf: string, day: string): readonly string[] =>
  years
    .map((yearOf) => `${yearOf}-${monthOf.padStart(2, '0')}-${day.padStart(2, '0')}`)
    .filter((text) => /^\d{4}-\d\d-\d\d$/.test(text) && text === calendar(text))

const calendar = (text: string): string => {
  const at = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(at.getTime()) ? '' : at.toISOString().slice(0, 10)
}

const names = [english, welsh].map((list) => list.split('|').map((name) => new RegExp(`(?<![a-z])${name}(?![a-z])`)))

const monthNamed = (words: string): string | undefined => {
  for (const list of names) {
    const at = list.findIndex((name) => name.test(words))
    if (at >= 0) return String(at + 1)
  }
  return undefined
}

const small = [...units.split('|'), ...teens.split('|')]

const ordinalDay = (words: string): string | undefined => {
  const [, tens = '', unit = ''] =
    new RegExp(`(?:(twenty|thirty)[ -])?(${units}|${teens}|twentieth|thirtieth)`).exec(words) ?? []
  if (!unit) return undefined
  if (unit === 'twentieth') return '20'
  if (unit === 'thirtieth') return '30'
  return String(small.indexOf(unit) + 1 + (tens === 'twenty' ? 20 : tens === 'thirty' ? 30 : 0))
}
