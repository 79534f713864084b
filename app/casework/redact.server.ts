import type { StaffDesk } from '~/app/desk.server'
import type { GuardFacts } from '~/app/rules/exemptions/guards'
import type { Span } from '~/app/rules/words'
import type { Outcome } from './change.server'
import { hideEverywhere, hideWords } from './hideWords.server'
import { showWordsAgain } from './showWordsAgain.server'

type Ticked = Span & { readonly field: string }
type Why = {
  readonly exemption: string
  readonly reason: string
  readonly facts: Omit<GuardFacts, 'reasoning'>
}

/** What is wanted of one record's words: hide some, show some again, or hide a phrase in every record of the case. */
export type Redaction = { readonly record: string; readonly onceKey: string } & (
  | ({ readonly intent: 'hide'; readonly words: readonly Ticked[] } & Why)
  | ({ readonly intent: 'everywhere'; readonly text: string } & Why)
  | { readonly intent: 'undo'; readonly mark: string }
)

export function redact(desk: StaffDesk, reference: string, wanted: Redaction): Promise<Outcome> {
  switch (wanted.intent) {
    case 'hide':
      return hideWords(desk, reference, { ...wanted, ticked: wanted.words })
    case 'everywhere':
      return hideEverywhere(desk, reference, { ...wanted, phrase: wanted.text })
    case 'undo':
      // A page's Undo buttons share its key: each mark makes a key of its own of it.
      return showWordsAgain(desk, reference, { ...wanted, onceKey: `${wanted.onceKey}-${wanted.mark}` })
  }
}
