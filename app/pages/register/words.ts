/** Every heading and fixed word of the register's pages, in one place until they move to the locale file. */
export const words = {
  list: {
    heading: 'Registers of what councils do with personal information',
    intro: 'Choose a council or trust to see what it holds about people, why, and who it shares it with.',
  },
  page: {
    intro:
      'This is a record of what is done with personal information. The law asks for it (Article 30 of the UK GDPR).',
    corrections: 'It is taken from a published privacy notice. Where the notice is wrong, both are shown.',
    version: (number: number, loadedOn: string) =>
      `This is version ${number} of the register, in force from ${loadedOn}.`,
    source: 'Where the facts come from',
    contents: 'On this page',
    contacts: 'Who to ask',
    regulator: 'The regulator',
    regulatorIntro: 'You can complain to the regulator about how your information is used.',
    regulatorStated: (stated: string) => `The notice gives this address: ${stated}`,
    about: (kind: 'council' | 'trust', nation: 'EW' | 'SC' | 'NI', prefix: string) =>
      `It is ${kinds[kind]}. Time limits count the bank holidays of ${nations[nation]}. Its case references begin with ${prefix}.`,
  },
  sections: {
    'what-we-do': 'What we do',
    'what-we-hold': 'What we hold',
    why: 'Why we use it',
    law: 'What the law says',
    recipients: 'Who gets it',
    sources: 'Where it comes from',
    research: 'Research',
    retention: 'How long it is kept',
    decisions: 'Decisions made by a machine',
    abroad: 'Sending it abroad',
    security: 'How it is kept safe',
    rights: 'Your rights and who to ask',
    corrections: 'What the notice gets wrong',
  },
  programme: (title: string) => `Part of: ${title}`,
  notice: {
    heading: 'The privacy notice',
    title: 'Notice',
    reviewed: 'Last reviewed',
    modified: 'Last modified',
    version: 'Version',
  },
  howItWorks: 'How it works and who it is for',
  categories: {
    caption: 'Kinds of personal information we hold',
    head: ['What we hold', 'Who it is about', 'What kind it is'],
    kinds: {
      special: 'Special category data: the law gives it more protection',
      criminal: 'Criminal offence data: the law gives it more protection',
      identifier: 'A number that points to one person',
    },
    ordinary: 'Personal information',
    about: {
      adult: 'adults',
      child: 'children',
      parent: 'parents',
      family: 'the family',
      professional: 'professionals',
    },
  },
  law: {
    bases: 'Lawful bases that the notice gives',
    head: ['What the notice says', 'The rule it points to', 'What it is for', 'Your right to object'],
    for: { personal: 'Personal data', special: 'Special category data', criminal: 'Criminal offence data' },
    objection: {
      yes: 'You can object (Article 21(1))',
      no: 'The right to object does not reach this',
      unclear: 'The notice does not make this clear',
    },
    reliedOnBy: (who: string) => `Relied on by ${who}`,
    statutes: 'Laws that the notice names',
  },
  recipients: {
    kinds: { named: 'A named organisation', category: 'A kind of organisation' },
    receives: 'Gets',
    why: 'Why',
    rules: 'Rules for sharing',
  },
  research: {
    levels: { national: 'National research', local: 'Local research' },
    controllers: 'Who is in charge of it',
    processors: 'Who does the work for them',
    shared: 'What is shared',
    frequency: 'How often',
    linkedCaption: 'What it is linked with',
    linkedHead: ['Organisation', 'Its data', 'Why'],
    safeguards: 'What keeps it safe',
    destruction: 'When it is destroyed',
    agreements: 'Agreements',
    notes: 'Good to know',
    everybody: 'A family’s information can be used for this although the family never took part in the programme.',
  },
  retention: {
    caption: 'How long it is kept',
    head: ['What', 'What the notice says', 'What that means'],
    kinds: {
      'until-date': (from: string | undefined, until: string) =>
        from ? `From ${from} until ${until}` : `Until ${until}`,
      'period-after': (period: string, after: string) => `For ${period}, counted from when ${after}`,
      'as-law-requires': 'As long as the law says',
      'suspended-by-hold': (hold: string) => `Nothing is deleted while this stands: ${hold}`,
      'by-schedule': (schedule: string) => `Set out elsewhere: ${schedule}`,
    },
  },
  decisions: {
    yes: 'A machine makes some decisions about you.',
    no: 'No decision about you is made by a machine alone.',
    'not-stated': 'The notice does not say whether a machine makes decisions about you.',
    logic: 'How it decides',
  },
  abroad: {
    yes: 'Your information is sent abroad.',
    no: 'Your information is not sent abroad.',
    'not-stated': 'The notice does not say whether your information is sent abroad.',
    safeguards: 'What keeps it safe',
  },
  notProviding: 'If you do not give us information',
  complain: 'You can complain to us first, and to the regulator. You can do both.',
  correction: (stated: string, shouldSay: string, because: string) =>
    `The notice says ${stated}. It should say ${shouldSay}, because ${because}.`,
  notStated: 'The notice says nothing about this.',
} as const

const kinds = { council: 'a council', trust: 'a children’s trust' }
const nations = { EW: 'England and Wales', SC: 'Scotland', NI: 'Northern Ireland' }
