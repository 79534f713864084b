import { sayDay } from '../../dates'
import { typedIn } from '../../form'
import { InsetText } from '../../govuk/InsetText'
import { Radios } from '../../govuk/Radios'
import { SummaryList } from '../../govuk/SummaryList'
import { Textarea } from '../../govuk/Textarea'
import type { ActProps } from '../acts/ActPage'
import { LawForm, LawPage } from './LawPage'
import { lawWords } from './lawWords'

type Proposed = {
  readonly id: string
  readonly ground: string
  readonly on: string
  readonly by: string
  readonly agreedOn: string | null
  readonly evidence: string
  readonly grounds: string
  readonly effect: string
  readonly mayNotAgree: string | undefined
  readonly mayNotDrop: string | undefined
}

export type RefusalPageProps = ActProps & {
  /** The day the refusal must have reached the person; null while the time isn't running. */
  readonly dueOn: string | null
  readonly proposed: Proposed | null
  readonly mayNotPropose: string | undefined
  /** It can be refused because whoever asks for a child may not. */
  readonly mayBeChilds: boolean
}

/** Refuses a request whole: one proposes it with evidence, a second person agrees to it or drops it. */
export const RefusalPage = ({ dueOn, proposed, mayNotPropose, mayBeChilds, ...page }: RefusalPageProps) => (
  <LawPage {...page} title="Refuse the request" law={lawWords.refusal}>
    {dueOn === null ? null : (
      <InsetText>
        A refusal is due when an answer is: by {sayDay(dueOn)}. To propose it does not move that day.
      </InsetText>
    )}
    {proposed === null ? (
      <ProposeForm page={page} notNow={mayNotPropose} mayBeChilds={mayBeChilds} />
    ) : (
      <Judging page={page} proposed={proposed} />
    )}
  </LawPage>
)

const grounds = [
  {
    value: 'manifestly-unfounded',
    label: 'Manifestly unfounded',
    hint: 'It is not meant to use the right. Tone is not enough.',
  },
  {
    value: 'excessive',
    label: 'Manifestly excessive',
    hint: 'It clearly asks for more than is reasonable. Volume alone is not enough.',
  },
] as const

const notEntitled = {
  value: 'not-entitled',
  label: 'Not theirs to ask',
  hint: 'The child understands enough and has not agreed, or it is not shown that they have parental responsibility. The letter names both and does not say which. Write nothing below that does.',
} as const

type Proposing = Pick<RefusalPageProps, 'mayBeChilds'> & {
  readonly page: ActProps
  readonly notNow: string | undefined
}

const ProposeForm = ({ page, notNow, mayBeChilds }: Proposing) => (
  <LawForm page={page} intent="propose" button="Propose the refusal" notNow={notNow}>
    <Radios
      {...typedIn(page, 'ground')}
      label="On what ground?"
      size="m"
      items={mayBeChilds ? [...grounds, notEntitled] : grounds}
    />
    <Textarea
      {...typedIn(page, 'evidence')}
      label="What shows it?"
      hint="For the second person: dates, words, what was asked before and answered. The council has to show it."
    />
    <Textarea {...typedIn(page, 'grounds')} label="Tell the person why" hint="They read these words in the letter." />
    <Textarea
      {...typedIn(page, 'effect')}
      label="Tell the person what they can do now"
      hint="For example ask for less. The letter adds how to complain and to go to a court."
      rows={3}
    />
  </LawForm>
)

const Judging = ({ page, proposed }: { readonly page: ActProps; readonly proposed: Proposed }) => (
  <>
    <SummaryList
      rows={[
        { key: 'Ground', value: proposed.ground },
        { key: 'Proposed', value: `${sayDay(proposed.on)}, by ${proposed.by}` },
        { key: 'Agreed', value: proposed.agreedOn === null ? 'Not yet' : sayDay(proposed.agreedOn) },
        { key: 'What shows it', value: <Typed words={proposed.evidence} /> },
        { key: 'The person reads why', value: <Typed words={proposed.grounds} /> },
        { key: 'And what they can do', value: <Typed words={proposed.effect} /> },
      ]}
    />
    {proposed.agreedOn === null ? (
      <LawForm page={page} intent="agree" heading="Agree" button="Agree to the refusal" notNow={proposed.mayNotAgree}>
        <input type="hidden" name="refusal" value={proposed.id} />
        <p className="govuk-body">By agreeing you say that what is written here shows it.</p>
      </LawForm>
    ) : (
      <p className="govuk-body">
        <a className="govuk-link" href={`/staff/cases/${page.reference}/pack`}>
          The letter is built, approved and released like any answer
        </a>
      </p>
    )}
    <LawForm
      page={page}
      intent="drop"
      heading="Or drop it"
      button="Drop the refusal"
      kind="secondary"
      notNow={proposed.mayNotDrop}
    >
      <input type="hidden" name="refusal" value={proposed.id} />
      <Textarea {...typedIn(page, 'dropped')} label="Why is it dropped?" rows={3} />
    </LawForm>
  </>
)

const Typed = ({ words }: { readonly words: string }) => <span className="rp-typed">{words}</span>
