import { cases } from './queueWords'

type Able = readonly { readonly whom: 'person' | 'services' | null }[]

/** What the pages of an act on many say. */
export const bulkWords = {
  assign: {
    nothing: 'There is no case to assign',
    heading: (n: string) => `Assign ${n}`,
    what: (_able: Able): readonly string[] => ['Choose who works on them. You can undo this afterwards.'],
    button: (n: string) => `Assign ${n}`,
  },
  chase: {
    nothing: 'There is nobody to chase',
    heading: (n: string) => `Chase ${n}`,
    what: (able: Able): readonly string[] =>
      able.length === 0
        ? []
        : [...whomLines(able), 'The reminders leave in 10 minutes. Until then this can be undone.'],
    button: (n: string) => `Chase ${n}`,
  },
} as const

const whomLines = (able: Able): readonly string[] => {
  const count = (whom: 'person' | 'services') => able.filter((each) => each.whom === whom).length
  const [services, people] = [count('services'), count('person')]
  return [
    ...(services === 0 ? [] : [`For ${cases(services)}, the services that have not answered are reminded by email.`]),
    ...(people === 0 ? [] : [`For ${cases(people)}, the person who asked is reminded by email of what you wait for.`]),
  ]
}
