import type { PackFacts } from './facts'
import type { Inline, Words } from './tree'

/**
 * Words that stay as the register and the staff say them, in a pack of any language: in a Welsh pack they are marked as
 * English, so that a screen reader speaks them rightly. Not for names of people and organisations, which belong to no
 * language.
 */
export type Quote = {
  /** The words by themselves: a cell, an item, a paragraph. */
  readonly words: (text: string) => Inline
  /** The words as they go into the blank of a sentence, which `sentence` then takes apart. */
  readonly blank: (text: string) => string
  /** A said sentence as runs, each blank that was filled with quoted words a run of its own. */
  readonly sentence: (said: string) => Words
}

// Characters that Unicode keeps from ever standing for anything: no register and no template holds one.
const from = '\uFDD0'
const to = '\uFDD1'
const either = /[\uFDD0\uFDD1]/g
const run = /(\uFDD0[^\uFDD1]*\uFDD1)/

export const quotedFor = ({ language }: Pick<PackFacts, 'language'>): Quote => {
  if (language === 'en') return { words: (text) => text, blank: (text) => text, sentence: (said) => [said] }
  const words = (text: string): Inline => ({ lang: 'en', text })
  return {
    words,
    // A blank filled with nothing stays nothing, for `say` to refuse.
    blank: (text) => (text.trim() === '' ? '' : `${from}${text.replace(either, '')}${to}`),
    sentence: (said) =>
      said
        .split(run)
        .filter((part) => part !== '')
        .map((part) => (part.startsWith(from) ? words(part.slice(1, -1)) : part)),
  }
}
