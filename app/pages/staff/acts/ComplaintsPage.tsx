import { sayDay } from '../../dates'
import { one } from '../../form'
import { Button } from '../../govuk/Button'
import { Textarea } from '../../govuk/Textarea'
import { OnceKey } from '../../layout/OnceKey'
import { CameFields } from '../CameFields'
import { byChannel } from '../words/sayChannel'
import { ActPage, type ActProps } from './ActPage'
import { ComplaintAnswerForm } from './ComplaintAnswerForm'

export type ComplaintSaid = {
  readonly id: string
  readonly receivedOn: string
  readonly channel: keyof typeof byChannel
  readonly words: string
  readonly acknowledgeBy: string
  /** The last day for it has passed. */
  readonly isLate: boolean
  readonly acknowledgedOn: string | null
  readonly answered?: { readonly on: string; readonly says: string; readonly words: string } | null
  /** Why whoever reads may not answer it, as a refusal's code. */
  readonly mayNotAnswer?: string | undefined
}

export type ComplaintsPageProps = ActProps & {
  readonly complaints: readonly ComplaintSaid[]
  /** Whether the role of whoever reads lets them answer one. */
  readonly mayAnswer?: boolean
}

/** Records a complaint about how a request was handled, acknowledges and answers those there are. `intent` says which. */
export const ComplaintsPage = ({ complaints, values, mayAnswer = true, ...page }: ComplaintsPageProps) => (
  <ActPage
    {...page}
    title="Complaints"
    button="Record the complaint"
    days={['on']}
    above={
      complaints.length === 0 ? null : (
        <>
          <Received {...page} complaints={complaints} />
          <ComplaintAnswerForm page={{ ...page, values }} complaints={complaints} mayAnswer={mayAnswer} />
        </>
      )
    }
  >
    <input type="hidden" name="intent" value="receive" />
    <h2 className="govuk-heading-m">Record a complaint</h2>
    <p className="govuk-body">
      Anybody may complain to us about how we handled their request. We must say within 30 days that we have the
      complaint, look into it at once, and tell them the outcome.
    </p>
    <CameFields
      name="on"
      label="When did the complaint reach us?"
      hint="The 30 days count from that day, not from the day you type it in."
      size="m"
      values={values}
      errors={page.errors}
    />
    <Textarea name="words" label="What did they say?" value={one(values, 'words')} error={page.errors.words} />
  </ActPage>
)

type ReceivedProps = Pick<ComplaintsPageProps, 'action' | 'onceKey' | 'complaints'>

const Received = ({ action, onceKey, complaints }: ReceivedProps) => (
  <section className="rp-part">
    <h2 className="govuk-heading-m">Complaints so far</h2>
    {complaints.map((complaint) => (
      <section key={complaint.id} className="rp-candidate">
        <h3 className="govuk-heading-s">
          Reached us on {sayDay(complaint.receivedOn)}
          {byChannel[complaint.channel]}
        </h3>
        <p className="govuk-body rp-typed">{complaint.words}</p>
        {complaint.acknowledgedOn === null ? (
          <>
            <p className="govuk-body">
              <strong>{sayAcknowledgeBy(complaint)}</strong>
            </p>
            <form method="post" action={action}>
              <OnceKey value={`${complaint.id}-${onceKey}`} />
              <input type="hidden" name="intent" value="acknowledge" />
              <input type="hidden" name="complaint" value={complaint.id} />
              <Button kind="secondary">
                Acknowledge and tell the person
                <span className="govuk-visually-hidden"> (complaint of {sayDay(complaint.receivedOn)})</span>
              </Button>
            </form>
          </>
        ) : (
          <p className="govuk-body">Acknowledged on {sayDay(complaint.acknowledgedOn)}.</p>
        )}
        {complaint.answered ? (
          <>
            <p className="govuk-body">
              Answered on {sayDay(complaint.answered.on)}: <strong>{complaint.answered.says}</strong>.
            </p>
            <p className="govuk-body rp-typed">{complaint.answered.words}</p>
          </>
        ) : null}
      </section>
    ))}
  </section>
)

/** When a complaint must be, or should have been, acknowledged. */
export const sayAcknowledgeBy = ({ acknowledgeBy, isLate }: Pick<ComplaintSaid, 'acknowledgeBy' | 'isLate'>) =>
  isLate
    ? `Late: it had to be acknowledged by ${sayDay(acknowledgeBy)}.`
    : `Acknowledge it by ${sayDay(acknowledgeBy)}.`
