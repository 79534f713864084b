import type { Find, Hit } from './hit'
import { inSource, merged } from './merge'
import { normalise } from './normal'
import { recognisers } from './recognisers/all'
import { type Recogniser, reach } from './recognisers/recogniser'

/**
 * What is known by its form: numbers that pass their checks, addresses, dates beside a word for being born. Overlapping
 * finds are one, of the strongest kind. Takes any text, gives the hits in its order.
 */
export const recognise = (text: string): readonly Hit[] => {
  const normal = normalise(text)
  return inSource(normal, recognisedIn(normal.text))
}

/** The same in text that is normal already, with offsets in it. */
export const recognisedIn = (text: string): readonly Find[] =>
  merged(recognisers.flatMap((recogniser) => foundBy(recogniser, text)))

const foundBy = (recogniser: Recogniser, text: string): readonly Find[] => {
  if (recogniser.needs && !text.includes(recogniser.needs)) return []
  const { pattern, kind } = recogniser
  const finds: Find[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const end = match.index + match[0].length
    const { it = match[0], lead = '' } = match.groups ?? {}
    const start = end - it.length - lead.length
    const place = { text, start, end, last: finds.at(-1) }
    const told = verdict(recogniser, place)
    if (!told) continue
    if (!recogniser.valid || recogniser.valid(text.slice(start, end))) finds.push({ start, end, kind, ...told })
    // What begins with something else ("2019 943 476 5919") may still end with what is sought.
    else pattern.lastIndex = match.index + 1
  }
  return finds
}

type Place = { readonly text: string; readonly start: number; readonly end: number; readonly last: Find | undefined }

const verdict = (
  recogniser: Recogniser,
  place: Place,
): { readonly score: number; readonly why: string } | undefined => {
  const { text, start, end } = place
  const before = text.slice(Math.max(0, start - reach), start)
  const told =
    recogniser.before?.test(before) ||
    recogniser.after?.test(text.slice(end, end + reach)) ||
    (recogniser.near !== undefined && isNextOfList(place))
  if (told) return { score: recogniser.beside, why: `${recogniser.looks}, beside ${recogniser.near}.` }
  if (recogniser.alone === 0 || recogniser.unless?.test(before)) return undefined
  return { score: recogniser.alone, why: `${recogniser.looks}.` }
}

// "DOBs 01/04/2005, 16/07/2008 and 29/02/2012": what told of the first tells of those listed after it.
const list =
  /^(?:[\s,;/&+()-]|\b(?:and|or|then|to|later|as|is|the child's|mother|father|mum|dad|sister|brother|son|daughter|child)\b){1,40}$/

const isNextOfList = ({ text, start, last }: Place): boolean =>
  last !== undefined && start - last.end <= reach && start > last.end && list.test(text.slice(last.end, start))
