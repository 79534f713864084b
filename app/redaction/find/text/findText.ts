import type { Find, Hit } from './hit'
import { inSource, merged } from './merge'
import { normalise } from './normal'
import type { CasePeople } from './people/casePeople'
import { namesFoundIn } from './people/names'
import { peopleFoundIn, withoutOwn } from './people/peopleIn'
import { recognisedIn } from './recognise'

/** `people`: those of the case. `names`: also whatever looks like a name, which is slow and weak. */
export type FindOptions = { readonly people?: CasePeople; readonly names?: boolean }

/**
 * All that somebody may want to hide in a text, as suggestions: what recognisers know by its form, the people of the
 * case and what is known of them, and, where asked for, what looks like a name. What is the subject's own is left out.
 * In the order of the text; no two overlap.
 */
export const findText = (text: string, { people, names = false }: FindOptions): readonly Hit[] => {
  const normal = normalise(text)
  const { finds, own } = people ? peopleFoundIn(normal.text, people) : { finds: [], own: [] }
  const known = merged([...withoutOwn(recognisedIn(normal.text), own), ...withoutOwn(finds, own)])
  if (!names) return inSource(normal, known)
  const guessed = withoutOwn(namesFoundIn(normal.text), own).filter((name) => !meetsAny(name, known))
  return inSource(
    normal,
    [...known, ...guessed].toSorted((a, b) => a.start - b.start),
  )
}

const meetsAny = (find: Find, others: readonly Find[]): boolean =>
  others.some((other) => other.start < find.end && find.start < other.end)
