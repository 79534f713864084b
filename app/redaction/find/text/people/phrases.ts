import type { Person } from './casePeople'
import { fold, wordsOf } from './fold'
import { halvesOf, type Name, type Part, readName } from './name'
import { otherInitials } from './ordinaryWords'
import { nicknamesOf } from './spellings'

/** How a person is named. What it is worth, and what the person who decides is told, are in `ways`. */
export type Way = keyof typeof ways

export const ways = {
  full: { score: 0.95, why: 'The full name of a person of the case.' },
  other: { score: 0.9, why: 'Another or a former name of a person of the case.' },
  form: { score: 0.8, why: 'A form of the name of a person of the case.' },
  titled: { score: 0.8, why: 'A title and the surname of a person of the case.' },
  initialled: { score: 0.75, why: 'The surname of a person of the case with an initial.' },
  called: { score: 0.65, why: 'What a person of the case is called.' },
  surname: { score: 0.55, why: 'The surname of a person of the case.' },
  first: { score: 0.5, why: 'The first name of a person of the case.' },
  dotted: { score: 0.5, why: 'The initials of a person of the case.' },
  nickname: { score: 0.4, why: 'A short form of the first name of a person of the case.' },
  initials: { score: 0.35, why: 'The initials of a person of the case.' },
  shared: { score: 0.3, why: 'A name that a person of the case shares with the subject.' },
} as const satisfies Record<string, { readonly score: number; readonly why: string }>

/** Folded words in a row that name somebody. After `reversed`, only a comma or a space may stand between them. */
export type Phrase = { readonly words: readonly string[]; readonly way: Way; readonly reversed?: boolean }

/** All the ways in which a text may name a person. */
export const phrasesOf = (person: Person): readonly Phrase[] => [
  ...[person.name, ...(person.aliases ?? []), ...(person.formerNames ?? [])].flatMap((name, at) =>
    phrasesOfName(readName(name), at === 0 ? 'full' : 'other'),
  ),
  ...(person.nicknames ?? []).flatMap((name) => calledPhrases(name, readName(person.name))),
]

const phrasesOfName = (name: Name, way: Way): readonly Phrase[] => {
  const { first, last, middles } = name
  if (!last) return first ? single(first, 'called') : []
  const surname = [
    ...single(last, 'surname'),
    ...halvesOf(last).map((word): Phrase => ({ words: [word], way: 'surname' })),
    ...last.filter(isLong).map((words): Phrase => ({ words: plural(words), way: 'surname' })),
  ]
  if (!first) return surname
  const letter = initialOf(first)
  const middleLetters = middles.map((word) => word.charAt(0))
  const short = nicknamesOf(first[0]?.join('') ?? '').map((word) => [word])
  const lasts: Part = [...last, ...halvesOf(last).map((word) => [word])]
  return [
    ...pairs(first, last, way),
    ...(middles.length > 0
      ? [
          ...pairs(
            first.map((words) => [...words, ...middles]),
            last,
            way,
          ),
          ...pairs(
            first.map((words) => [...words, ...middleLetters]),
            last,
            way,
          ),
        ]
      : []),
    ...pairs(first, lasts, 'form'),
    ...pairs(short, lasts, 'form'),
    ...pairs([[letter], [letter, ...middleLetters]], lasts, 'initialled'),
    ...surname,
    ...single(first, 'first'),
    ...short.map((words): Phrase => ({ words, way: 'nickname' })),
    ...initials([letter, ...middleLetters], last),
  ]
}

const calledPhrases = (called: string, { last }: Name): readonly Phrase[] => {
  const words = wordsOf(fold(called))
  if (words.length === 0) return []
  return [{ words, way: 'called' }, ...(last ? pairs([words], last, 'other') : [])]
}

const single = (part: Part, way: Way): readonly Phrase[] =>
  part.filter((words) => words.join('').length > 1).map((words) => ({ words, way }))

const pairs = (firsts: Part, lasts: Part, way: Way): readonly Phrase[] =>
  firsts.flatMap((first) =>
    lasts.flatMap((last): readonly Phrase[] => [
      { words: [...first, ...last], way },
      { words: [...last, ...first], way, reversed: true },
    ]),
  )

const isLong = (words: readonly string[]): boolean => words.join('').length > 3

const plural = (words: readonly string[]): readonly string[] => [...words.slice(0, -1), `${words.at(-1)}s`]

const initialOf = (part: Part): string => part[0]?.[0]?.charAt(0) ?? ''

// "JP" and "J.P.", with middle names and without; a double surname by either letter or by both.
const initials = (firsts: readonly string[], last: Part): readonly Phrase[] => {
  const letters = (last[0] ?? []).map((word) => word.charAt(0))
  const runs = [
    [...firsts.slice(0, 1), ...letters.slice(0, 1)],
    [...firsts, ...letters.slice(0, 1)],
    [...firsts.slice(0, 1), ...letters],
    [...firsts, ...letters],
  ]
  return runs.flatMap((run): readonly Phrase[] => {
    const together = run.join('')
    const dotted: Phrase = { words: run, way: 'dotted' }
    return otherInitials.has(together) ? [dotted] : [dotted, { words: [together], way: 'initials' }]
  })
}
