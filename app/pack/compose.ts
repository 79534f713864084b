import type { PackFacts } from './facts'
import { decisionLetter } from './sections/decision'
import { differenceSections } from './sections/difference'
import { explained } from './sections/explained'
import { glance } from './sections/glance'
import { held } from './sections/held'
import { key } from './sections/key'
import { accessLetter } from './sections/letter'
import { notFound } from './sections/notFound'
import { objected } from './sections/objected'
import { objectionLetter } from './sections/objection'
import { records } from './sections/records'
import { rights } from './sections/rights'
import { schedule } from './sections/schedule'
import type { Section, Tree } from './tree'
import { type PackWords, type Say, sayWith } from './words'

/**
 * The answer, composed: facts and fixed words in, a tree of sections out. Every value of each activity in scope comes out
 * in it (Article 15 UK GDPR), with both complaint routes and the court (sections 164A, 165 and 167 DPA 2018).
 */
export const compose = (facts: PackFacts, words: PackWords): Tree => {
  const say = sayWith(words)
  return {
    sections: sectionsOf(facts, say),
    furniture: {
      contentsTitle: say('contents.title'),
      footer: words.words['footer.page'],
      volumeTitle: words.words['volume.title'],
      volumeAbout: words.words['volume.about'],
      inVolume: words.words['volume.entry'],
      noWords: words.words['page.noWords'],
    },
  }
}

const sectionsOf = (facts: PackFacts, say: Say): readonly Section[] => {
  switch (facts.kind) {
    case 'access':
      return [
        accessLetter(facts, say),
        glance(facts, say),
        held(facts, say),
        notFound(facts, say),
        schedule(facts, say),
        records(facts, say),
        key(facts, say),
        rights(facts, say),
        explained(say),
      ]
    case 'objection':
      return [objectionLetter(facts, say), objected(facts, say), rights(facts, say), explained(say)]
    case 'decision':
      return [decisionLetter(facts, say), rights(facts, say), explained(say)]
    case 'difference':
      return differenceSections(facts, say)
  }
}
