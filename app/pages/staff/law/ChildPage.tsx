import { sayDay } from '../../dates'
import { one } from '../../form'
import { Radios } from '../../govuk/Radios'
import { SummaryList, type SummaryRow } from '../../govuk/SummaryList'
import { Textarea } from '../../govuk/Textarea'
import type { ActProps } from '../acts/ActPage'
import { competences } from '../words/sayDesk'
import { LawForm, LawPage } from './LawPage'
import { lawWords } from './lawWords'

type Child = {
  /** In whole years today; null where the day of birth isn't known. */
  readonly age: number | null
  readonly isScottish: boolean
  /** A parent or guardian asks. */
  readonly isAskedFor: boolean
  /** What whoever asks says of the child's own wish. */
  readonly childView: 'agrees' | 'not-told' | 'too-young' | null
  readonly competence: { readonly on: string; readonly says: string; readonly words: string } | null
  readonly responsibility: { readonly on: string; readonly shown: boolean; readonly words: string } | null
  /** The child understands enough, and has not said yes. */
  readonly mustAgree: boolean
  readonly agreedOn: string | null
}

export type ChildPageProps = ActProps & {
  readonly child: Child
  readonly mayNot: Readonly<Record<'competence' | 'responsibility' | 'agreement' | 'hold', string | undefined>>
}

/** Decisions about a child's own say, and about whoever asks for them. */
export const ChildPage = ({ child, mayNot, ...page }: ChildPageProps) => (
  <LawPage {...page} title="A child’s own say" law={lawWords.child}>
    <SummaryList rows={rowsOf(child)} />
    <LawForm
      page={page}
      intent="competence"
      heading="Does the child understand enough?"
      button="Record what you decided"
      notNow={mayNot.competence}
    >
      <Radios
        name="result"
        label="What did you decide?"
        size="s"
        items={[
          { value: 'competent', label: competences.competent },
          { value: 'not-competent', label: competences['not-competent'] },
        ]}
        value={one(page.values, 'result')}
        error={page.errors.result}
      />
      <Textarea
        name="found"
        label="How did you find out?"
        hint={
          child.isScottish
            ? 'In Scotland a child of 12 or more is presumed to understand enough. Say what shows otherwise, if anything does.'
            : 'Who spoke with the child or knows them, when, and what they said. No age decides it.'
        }
        value={one(page.values, 'found')}
        error={page.errors.found}
      />
    </LawForm>
    {child.mustAgree ? <Agreement page={page} notNow={mayNot.agreement} /> : null}
    {child.isAskedFor ? <Responsibility page={page} notNow={mayNot.responsibility} /> : null}
    <LawForm
      page={page}
      intent="hold"
      heading="Could letting it out put somebody at risk?"
      button="Put the case on hold"
      kind="secondary"
      notNow={mayNot.hold}
    >
      <Textarea
        name="risk"
        label="Who looked, when, and why?"
        hint="Nothing is approved or released while the hold stands. The time to answer runs on."
        value={one(page.values, 'risk')}
        error={page.errors.risk}
      />
    </LawForm>
  </LawPage>
)

type PartProps = { readonly page: ActProps; readonly notNow: string | undefined }

const Agreement = ({ page, notNow }: PartProps) => (
  <LawForm
    page={page}
    intent="agreement"
    heading="Does the child agree?"
    button="Record that the child agrees"
    notNow={notNow}
  >
    <Textarea
      name="agreed"
      label="How did the child say so?"
      hint="Nothing leaves before they do. Ask them without the person who asks for them."
      value={one(page.values, 'agreed')}
      error={page.errors.agreed}
    />
  </LawForm>
)

const Responsibility = ({ page, notNow }: PartProps) => (
  <LawForm
    page={page}
    intent="responsibility"
    heading="Does whoever asks have parental responsibility?"
    button="Record what you saw"
    notNow={notNow}
  >
    <Radios
      name="shown"
      label="Is it shown?"
      size="s"
      items={[
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No, or not yet' },
      ]}
      value={one(page.values, 'shown')}
      error={page.errors.shown}
    />
    <Textarea
      name="seen"
      label="What did you see?"
      hint="A birth certificate, an agreement or an order, and whether any court order limits it."
      value={one(page.values, 'seen')}
      error={page.errors.seen}
    />
  </LawForm>
)

const rowsOf = (child: Child): readonly SummaryRow[] => [
  { key: 'Age', value: child.age === null ? 'Not known' : sayAge(child) },
  ...(child.childView === null ? [] : [{ key: 'They say of the child', value: views[child.childView] }]),
  {
    key: 'Understands enough',
    value: child.competence ? `${child.competence.says} (${sayDay(child.competence.on)})` : 'Not decided',
  },
  ...(child.competence ? [typed('How that was found out', child.competence.words)] : []),
  ...(child.agreedOn === null ? [] : [{ key: 'The child agrees', value: `Recorded on ${sayDay(child.agreedOn)}` }]),
  ...(child.responsibility
    ? [
        {
          key: 'Parental responsibility',
          value: `${child.responsibility.shown ? 'Shown' : 'Not shown'} (${sayDay(child.responsibility.on)})`,
        },
        typed('What was seen', child.responsibility.words),
      ]
    : []),
]

const typed = (key: string, words: string): SummaryRow => ({ key, value: <span className="rp-typed">{words}</span> })

const sayAge = ({ age, isScottish }: Child) =>
  isScottish && age !== null && age >= 12 ? `${age}. Presumed to understand enough` : String(age)

const views = {
  agrees: 'Knows and agrees',
  'not-told': 'Has not been told',
  'too-young': 'Is too young to understand',
} as const
