import { normalise } from '../normal'
import { fold, wordsOf } from './fold'
import { spellingsOf } from './spellings'

/** A name in its parts. Each part is in all the ways that it may be written, and each way is a run of folded words. */
export type Name = {
  readonly title?: string
  readonly first?: Part
  readonly middles: readonly string[]
  readonly last?: Part
}
export type Part = readonly (readonly string[])[]

export const titles: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx dr prof professor sir dame lady lord rev revd reverend father cllr councillor judge pc dc ds sgt nurse sister auntie aunty uncle'.split(
    ' ',
  ),
)
const particles: ReadonlySet<string> = new Set(
  'van von der den de del della di da dos das la le du el al bin bint ibn ap ab ferch st ter ten mac o'.split(' '),
)

/** Reads "Katherine O'Neill", "Mrs Katherine Mary O'Neill", "O'NEILL, Katherine" or "Katherine". */
export const readName = (written: string): Name => {
  const text = normalise(written.trim()).text
  const [surname = '', given] = text.split(/,\s*/, 2)
  const words = (given === undefined ? text : `${given} ${surname}`)
    .replace(/[()."]/g, ' ')
    .trim()
    .split(/\s+/)
  const title = words[0] && words.length > 1 && titles.has(fold(words[0])) ? fold(words[0]) : undefined
  const named = title ? words.slice(1) : words
  if (named.length === 1)
    return title ? { title, middles: [], last: partOf(named) } : { middles: [], first: partOf(named) }
  const lastAt = given === undefined ? lastNameAt(named) : named.length - surname.trim().split(/\s+/).length
  return {
    ...(title ? { title } : {}),
    first: partOf(named.slice(0, 1)),
    middles: named.slice(1, lastAt).flatMap((word) => wordsOf(fold(word))),
    last: partOf(named.slice(lastAt)),
  }
}

const lastNameAt = (named: readonly string[]): number => {
  const particle = named.findIndex((word, at) => at > 0 && particles.has(fold(word)))
  return particle > 0 && particle < named.length - 1 ? particle : named.length - 1
}

// "O'Neill" is o + neill or oneill, "Rees-Hughes" is rees + hughes or reeshughes. Other spellings of each word as well.
const partOf = (written: readonly string[]): Part => {
  const words = written.flatMap((word) => wordsOf(fold(word)))
  const ways = words.reduce<string[][]>(
    (so, word) => [word, ...spellingsOf(word)].flatMap((way) => so.map((before) => [...before, way])),
    [[]],
  )
  const together = written.length === 1 && words.length > 1 ? [[words.join('')]] : []
  return [...ways, ...together]
}

/** The parts of a double surname: "Rees" and "Hughes" of "Rees-Hughes". Particles and short words tell nobody. */
export const halvesOf = (part: Part): readonly string[] => {
  const words = part[0] ?? []
  return words.length < 2 ? [] : words.filter((word) => word.length > 2 && !particles.has(word))
}
