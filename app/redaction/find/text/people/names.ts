import nlp from 'compromise/two'
import { z } from 'zod'
import type { Find, Hit } from '../hit'
import { inSource, merged } from '../merge'
import { normalise } from '../normal'
import { fold } from './fold'
import { isStreetNext } from './namings'
import { otherCapitals } from './otherCapitals'
import { isFirstName } from './spellings'

/**
 * What looks like somebody's name (kind `name`), known or not: a weak suggestion, below all others. It takes
 * seconds for a hundred pages: not for a thread that answers requests.
 */
export const namesIn = (text: string): readonly Hit[] => {
  const normal = normalise(text)
  return inSource(normal, namesFoundIn(normal.text))
}

/** The same in normal text. */
export const namesFoundIn = (text: string): readonly Find[] => merged([...taggedIn(text), ...formedIn(text)])

const taggedIn = (text: string): readonly Find[] =>
  blocksOf(text).flatMap((block) => {
    const found = FoundSchema.parse(nlp(block.text).match('#Person+').json({ offset: true }))
    return found.flatMap(({ offset: { start, length } }) => {
      const sentence = block.sentences.findLast(({ at }) => at <= start)
      return sentence ? nameWithin(text, sentence.start + start - sentence.at, length) : []
    })
  })

const FoundSchema = z.array(z.object({ offset: z.object({ start: z.number(), length: z.number() }) }))

type Block = { text: string; readonly sentences: { readonly at: number; readonly start: number }[] }

const blockLength = 20_000

// Sentences without a capital inside, or with no word that could be a name in front, are not worth the reader's time.
const blocksOf = (text: string): readonly Block[] => {
  const blocks: Block[] = []
  for (const { 0: sentence, index } of text.matchAll(/[^\n]{1,600}?(?:[.!?](?= )|\n|$)|[^\n]{600}/g)) {
    if (!mayName.test(sentence)) continue
    let block = blocks.at(-1)
    if (!block || block.text.length > blockLength) {
      block = { text: '', sentences: [] }
      blocks.push(block)
    }
    block.sentences.push({ at: block.text.length, start: index })
    block.text += `${sentence.replace(/\n/g, ' ')}\n`
  }
  return blocks
}

const openers =
  'The|A|An|This|That|These|Those|He|She|It|They|We|You|I|His|Her|Their|Its|Our|My|If|When|There|No|Not|In|On|At|To|For|From|Please|See|As|By|After|Before|All|Any|Both|Each|And|But|Or|So|What|Who|Where|How|Why|Is|Are|Was|Were|Has|Have|Had|Do|Does|Did|Can|Could|Should|Would'
const mayName = new RegExp(
  `^[\\s"'(]*(?!(?:${openers})\\b)\\p{Lu}[\\p{L}'-]|[^.!?\\s]["'(]*[ \\t]["'(]*\\p{Lu}\\p{L}`,
  'u',
)

const surname = "(?:(?:ap|ab|van|von|de|der|bin|al|el) )*\\p{Lu}[\\p{L}'-]+"
const titled = new RegExp(
  `\\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Cllr|Rev)\\.? (?:\\p{Lu}\\.? ){0,2}${surname}(?: ${surname})?`,
  'gu',
)
const pair = new RegExp(`(?<![\\p{L}])(\\p{Lu}[\\p{L}]+)[ \\t]${surname}`, 'gu')

// A title and a word with a capital, or a first name that we know and such a word: what a tagger of words may miss.
const formedIn = (text: string): readonly Find[] => [
  ...Array.from(text.matchAll(titled)).flatMap((match) => nameWithin(text, match.index, match[0].length)),
  ...Array.from(text.matchAll(pair)).flatMap((match) =>
    isFirstName(fold(match[1] ?? '')) ? nameWithin(text, match.index, match[0].length) : [],
  ),
  ...Array.from(text.matchAll(capitals)).flatMap((match) =>
    match[0].split(/[ -]/).some((word) => otherCapitals.has(word.toLowerCase())) || opens.test(match[0])
      ? []
      : nameWithin(text, match.index, match[0].length),
  ),
]

// Two or three words with capitals in the middle of a sentence: names from everywhere are in no list.
const capitals =
  /(?<![\p{L}'-])\p{Lu}[\p{Ll}']+(?:-\p{Lu}[\p{Ll}']+)?(?: \p{Lu}[\p{Ll}']+(?:-\p{Lu}[\p{Ll}']+)?){1,2}(?![\p{L}])/gu

// The first word of a sentence has a capital whatever it is.
const opens = new RegExp(`^(?:${openers}|Dear|Then|Also|Later|Once|While|During|With|Since|Mr|Mrs|Ms|Miss|Dr)\\b`)

const noName =
  /^(?:mum|dad|mother|father|nan|gran|grandma|grandad|son|daughter|brother|sister|aunt|uncle|cousin|baby|mam|jan(?:uary)?|april|may|june|august|monday|tuesday|wednesday|thursday|friday|saturday|sunday|christmas|easter|god|mr|mrs|ms|miss|dr|sir|school|council|court|police|team|officer|worker|section|act|page|room|will|mark|bill|lord|lady|judge|pc|ref|dob|nhs|nino|uln|upn)\.?$/i

// "PAT", "CAMHS": letters that stand for something, by themselves.
const shortCapitals = /^\p{Lu}{2,5}$/u

const nameWithin = (text: string, start: number, length: number): readonly Find[] => {
  const words = text.slice(start, start + length)
  const capitals = /\p{Lu}[\p{L}.'-]*(?:[ \t](?:\p{Lu}|ap |ab |van |de |der |bin |al-|d'|o')[\p{L}.'-]*)*/u.exec(words)
  const name = capitals?.[0].replace(/(?:'s?)?[.,'-]*$/i, '') ?? ''
  const from = start + (capitals?.index ?? 0)
  const end = from + name.length
  const lastWord = name.includes(' ') ? from + name.lastIndexOf(' ') : end
  if (
    name.length < 2 ||
    noName.test(name) ||
    shortCapitals.test(name) ||
    isStreetNext(text, end) ||
    isStreetNext(text, lastWord)
  )
    return []
  return [{ start: from, end, kind: 'name', score: 0.2, why: 'It looks like a name.' }]
}
