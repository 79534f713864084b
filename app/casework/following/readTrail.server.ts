import type { Desk } from '~/app/desk.server'
import type { Case } from '~/app/rules/case/case'
import type { MessageAbout } from '~/app/rules/case/residents'
import { type Day, londonDay } from '~/app/rules/day'
import { type LetterTemplate, letterTemplates } from '~/app/rules/letters'
import { lettersOf } from '~/db/letters'
import { statementsOf } from '~/db/statements'

/** One thing that passed between the person and the council. Words are empty where they were erased or never shown here. */
export type Passed = { readonly on: Day } & (
  | { readonly what: 'letter'; readonly template: LetterTemplate }
  | { readonly what: 'question' | 'answer' | 'reply' | 'complaint'; readonly words: string }
  | { readonly what: 'message'; readonly about: MessageAbout; readonly words: string }
)

/** Every letter that was sent and every word that was exchanged on a case, in the order it happened. */
export async function readTrail(desk: Desk, caseId: string, kase: Case): Promise<readonly Passed[]> {
  const [letters, said] = await Promise.all([lettersOf(desk.db, caseId), statementsOf(desk.db, caseId)])
  const sent = letters.flatMap(({ sent_at: at, audience, template }) => {
    const known = letterTemplates.find((name) => name === template)
    if (at === null || audience !== 'resident' || known === undefined) return []
    return [{ at, passed: { on: londonDay(at), what: 'letter', template: known } satisfies Passed }]
  })
  const spoken = said.flatMap((each) => {
    const passed = passedOf(each, kase)
    return passed === null ? [] : [{ at: each.at, passed }]
  })
  // What was said comes before the letter that tells of it.
  return [...spoken, ...sent].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).map(({ passed }) => passed)
}

type Said = { readonly kind: string; readonly words: string; readonly at: string }

function passedOf({ kind, words, at }: Said, kase: Case): Passed | null {
  const on = londonDay(at)
  const what = exchanged[kind]
  if (what !== undefined) return { on, what, words }
  const [of, id] = kind.split(/:(.*)/s)
  if (of === 'message-answer') return { on, what: 'reply', words }
  const message = of === 'message' ? kase.messages.find((each) => each.id === id) : undefined
  if (message === undefined) return null
  // Nobody who has come by a link alone is shown an address.
  return { on, what: 'message', about: message.about, words: message.about === 'moved' ? '' : words }
}

const exchanged: Readonly<Record<string, 'question' | 'answer' | 'complaint'>> = {
  'clarification-asked': 'question',
  'clarification-answered': 'answer',
  complaint: 'complaint',
}
