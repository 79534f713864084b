type About = 'dates' | 'person' | 'register' | 'searches' | 'asked' | 'language' | 'decision'

/** One way in which an answer differs from the one that was built before it. */
export type Change =
  | { readonly kind: 'added' | 'removed'; readonly ref: string; readonly title: string }
  | {
      readonly kind: 'other'
      readonly ref: string
      readonly title: string
      /** Passages hidden in it. */
      readonly before: number
      readonly now: number
    }
  | { readonly kind: 'about'; readonly what: About }

/** A change in words. */
export function sayChange(change: Change): string {
  switch (change.kind) {
    case 'about':
      return abouts[change.what]
    case 'added':
      return `${change.ref} is new: ${change.title}`
    case 'removed':
      return `${change.ref} is gone: ${change.title}`
    case 'other':
      return change.before === change.now
        ? `${change.ref}: what it says or what is hidden has changed`
        : `${change.ref}: ${sayPassages(change.now)} hidden, ${change.before} before`
  }
}

const sayPassages = (count: number): string => (count === 1 ? '1 passage' : `${count} passages`)

const abouts: Readonly<Record<About, string>> = {
  dates: 'The dates or the working of the time limit have changed',
  person: 'The person’s name or address has changed',
  register: 'What the register says of the activities has changed',
  searches: 'What the searches came to has changed',
  asked: 'What the person asked for has changed',
  language: 'The language, the reader or the size of print has changed',
  decision: 'The decision has changed',
}
