/** What the law says about an act, in a sentence or two, and where. */
export type LawSaid = { readonly source: string; readonly says: string }

const burden =
  'A request may be refused where it is manifestly unfounded or excessive. It is for the council to show that it is.'

/** By page. The sources are as the council's lawyer would cite them. */
export const lawWords = {
  refusal: [
    { source: 'UK GDPR Article 12(5)', says: burden },
    {
      source: 'UK GDPR Article 12(4)',
      says: 'The person is told why, and that they can complain to the council, to the regulator, and go to a court. The time for that is the time for an answer.',
    },
    {
      source: 'DPA 2018 section 208 for Scotland; Children Act 1989 section 3',
      says: 'The right over data about a child is the child’s. Whoever asks for a child who understands enough needs the child’s agreement. For another child they need parental responsibility.',
    },
    {
      source: 'Guidance of the regulator',
      says: 'Volume alone is not enough. Tone is not enough. A request is unfounded where it is not meant to use the right. What was found about an earlier request shows nothing about this one.',
    },
  ],
  child: [
    {
      source: 'Guidance of the regulator; DPA 2018 section 208 for Scotland',
      says: 'The right is the child’s. A child who understands enough uses it or lets somebody else. In Scotland a child of 12 is presumed to understand enough. Elsewhere no age is set.',
    },
    {
      source: 'Children Act 1989 section 3; Children (Scotland) Act 1995 sections 1 and 2',
      says: 'For a child who does not understand enough, somebody with parental responsibility may ask. Living with or caring for a child does not give it.',
    },
    {
      source: 'DPA 2018 Schedule 3 paragraphs 4, 10 and 21',
      says: 'What a child gave in the expectation, or with the wish, that a parent would not be told does not go to the parent (paragraphs 4 and 10). Nor does child abuse data, so far as that would not be in the child’s best interests (paragraph 21, not in Scotland).',
    },
  ],
  hold: [
    {
      source: 'DPA 2018 Schedule 3 paragraph 5 and Schedule 2 paragraph 16',
      says: 'What could seriously harm somebody, or shows another person against their rights, is held back. A hold gives the time to look.',
    },
    { source: 'UK GDPR Article 12A', says: 'A hold stops no clock: the answer is due on the same day.' },
  ],
  consultations: [
    {
      source: 'DPA 2018 Schedule 3 paragraphs 2 and 6',
      says: 'A council may not give out health data without the opinion of the health professional who last had the person in their care, or another fit to give it, that serious harm is not likely.',
    },
    {
      source: 'DPA 2018 Schedule 3 paragraph 6(4)',
      says: 'An opinion counts for six months up to the day it is relied on.',
    },
    { source: 'UK GDPR Article 12A', says: 'To wait for an opinion stops no clock.' },
  ],
  health: [
    {
      source: 'DPA 2018 Schedule 3 paragraph 6',
      says: 'Health data does not go out without a health professional’s opinion, unless the person knows it already: they gave it themselves, or have seen it.',
    },
    {
      source: 'DPA 2018 Schedule 3 paragraph 5',
      says: 'It is held back so far as it would be likely to cause serious harm to anybody’s health.',
    },
  ],
  narrowing: [
    {
      source: 'UK GDPR Articles 12 and 15',
      says: 'A person may ask for less whenever they like. The council can’t make them. To ask for more later is a new request.',
    },
  ],
  recall: [
    {
      source: 'UK GDPR Articles 5(1)(f) and 33',
      says: 'What nobody has opened has not been disclosed to the wrong person. What somebody has may be a breach: tell the data protection officer.',
    },
    { source: 'UK GDPR Article 12A', says: 'The time to answer goes on as if nothing had been sent.' },
  ],
} as const satisfies Readonly<Record<string, readonly LawSaid[]>>
