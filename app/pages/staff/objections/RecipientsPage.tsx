import { sayDay } from '../../dates'
import { many, typedIn } from '../../form'
import { Checkboxes } from '../../govuk/Checkboxes'
import { Details } from '../../govuk/Details'
import { InsetText } from '../../govuk/InsetText'
import { Radios } from '../../govuk/Radios'
import { Table } from '../../govuk/Table'
import { Textarea } from '../../govuk/Textarea'
import { ActPage, type ActProps } from '../acts/ActPage'
import { DayField } from '../DayField'
import { tellings } from '../words/sayDesk'

type Recipient = {
  readonly key: string
  readonly name: string
  readonly activityTitle: string
  readonly receives: string | null
  readonly told: { readonly on: string; readonly how: keyof typeof tellings } | null
  readonly words: string
}

export type RecipientsPageProps = ActProps & {
  readonly recipients: readonly Recipient[]
  /** A letter to any of them, ready to copy; null where nothing was decided that they must be told. */
  readonly letter: string | null
}

/** Notes who was told of a decision: Article 19. Sends `recipients`, `how`, `on` and `words`. */
export const RecipientsPage = ({ recipients, letter, values, ...page }: RecipientsPageProps) => {
  const { errors } = page
  const open = recipients.filter(({ told }) => told === null)
  const answered = recipients.filter(({ told }) => told !== null)
  return (
    <ActPage
      {...page}
      title="Tell those who had the information"
      button="Record it"
      days={['on']}
      above={
        <>
          <p className="govuk-body">
            Everybody who was given the information must be told what was decided, unless that is impossible or would
            take far too much effort (Article 19). The portal sends them nothing: write to them, then record it here.
          </p>
          {letter === null ? null : <Letter letter={letter} />}
          {answered.length === 0 ? null : <Answered recipients={answered} />}
          {open.length === 0 && recipients.length > 0 ? (
            <InsetText>All of them are answered for. You can still put right what is recorded.</InsetText>
          ) : null}
        </>
      }
    >
      <Checkboxes
        name="recipients"
        label={open.length === 0 ? 'Which of them do you put right?' : 'Which of them is it about?'}
        hint="From the register. Select as many as it is true of."
        size="s"
        items={(open.length === 0 ? answered : open).map(({ key, name, activityTitle, receives }) => ({
          value: key,
          label: name,
          hint: receives === null ? activityTitle : `${activityTitle}. Receives: ${receives}`,
        }))}
        values={many(values, 'recipients')}
        error={errors.recipients}
      />
      <Radios {...typedIn({ values, errors }, 'how')} label="What is recorded?" size="s" items={hows} />
      <DayField
        name="on"
        label="On which day?"
        hint="The day they were told, or the day you found that they can’t be."
        values={values}
        errors={errors}
      />
      <Textarea
        {...typedIn({ values, errors }, 'words')}
        label="How were they told, or why not?"
        hint="If they were not told, the reason is needed, and the person reads it in our answer."
        rows={3}
      />
    </ActPage>
  )
}

const hows = [
  { value: 'told', label: tellings.told },
  { value: 'impossible', label: tellings.impossible },
  { value: 'disproportionate', label: tellings.disproportionate },
] as const

const Letter = ({ letter }: { readonly letter: string }) => (
  <Details summary="A letter to copy">
    <p className="govuk-body">It says no more about the person than they need. Change what does not fit.</p>
    <p className="govuk-body rp-copy">{letter}</p>
  </Details>
)

const Answered = ({ recipients }: Pick<RecipientsPageProps, 'recipients'>) => (
  <Table
    caption="Recorded so far"
    head={['Recipient', 'What', 'When', 'In words']}
    rows={recipients.map(({ key, name, told, words }) => ({
      key,
      cells: [name, told === null ? '' : tellings[told.how], told === null ? '' : sayDay(told.on), words],
    }))}
    wide
  />
)
