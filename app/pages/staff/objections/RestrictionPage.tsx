import { sayDay } from '../../dates'
import { one } from '../../form'
import { InsetText } from '../../govuk/InsetText'
import { SummaryList } from '../../govuk/SummaryList'
import { Textarea } from '../../govuk/Textarea'
import { ActPage, type ActProps } from '../acts/ActPage'
import { LetterTools } from '../letters/LetterTools'
import type { RestrictionStep } from './restrictionForm'

export type RestrictionPageProps = ActProps & {
  readonly step: RestrictionStep
  /** It was asked for with the request, and stands without anybody having recorded it. */
  readonly isAsked: boolean
  readonly startedOn: string | null
  readonly noticeOn: string | null
  readonly liftedOn: string | null
  /** On what the council relies for what still goes on; empty where nobody has said. */
  readonly reliance: string
}

/** Restricting the use of information while something is decided, the notice before it ends, and its end. Sends `intent` and `words`. */
export const RestrictionPage = (props: RestrictionPageProps) => {
  const { step, isAsked, startedOn, noticeOn, liftedOn, reliance, values, ...page } = props
  const { button, label, hint } = steps[step]
  return (
    <ActPage {...page} title="Restriction of use" button={button} above={<Stands {...props} />}>
      <input type="hidden" name="intent" value={step} />
      {label === undefined ? (
        <p className="govuk-body">{hint}</p>
      ) : (
        <Textarea name="words" label={label} hint={hint} value={one(values, 'words')} error={page.errors.words} />
      )}
      {step === 'notice' ? <LetterTools values={values} /> : null}
    </ActPage>
  )
}

const steps: Readonly<
  Record<RestrictionStep, { readonly button: string; readonly label?: string; readonly hint: string }>
> = {
  start: {
    button: 'Restrict the use',
    label: 'What still goes on, and what do we rely on for it?',
    hint: 'Safeguarding, for example, may go on to protect the rights of another person. If nothing goes on, say so. You can restrict the use whether or not the person asked for it.',
  },
  notice: {
    button: 'Tell the person that it will end',
    label: 'From when do we use the information again, and why?',
    hint: 'A letter with these words goes to the person. Nothing is used before they have been told (Article 18(3)).',
  },
  lift: {
    button: 'Lift the restriction',
    hint: 'The person has been told. Lift the restriction on the day that you named to them, and not before.',
  },
}

const Stands = ({ isAsked, startedOn, noticeOn, liftedOn, reliance }: RestrictionPageProps) => (
  <>
    {startedOn === null && !isAsked ? null : (
      <SummaryList
        rows={[
          {
            key: 'Restricted since',
            value: startedOn === null ? 'The request, which asked for it' : sayDay(startedOn),
          },
          ...(startedOn === null || !isAsked ? [] : [{ key: 'Asked for', value: 'By the person, with the request' }]),
          ...(noticeOn === null ? [] : [{ key: 'The person was told that it ends', value: sayDay(noticeOn) }]),
          ...(liftedOn === null ? [] : [{ key: 'Lifted', value: sayDay(liftedOn) }]),
          {
            key: 'What goes on',
            value: <span className="rp-typed">{reliance === '' ? 'Nobody has said yet' : reliance}</span>,
          },
        ]}
      />
    )}
    <InsetText>
      <p className="govuk-body">While it stands, the information may be stored. Anything else only (Article 18(2)):</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>with the person’s consent</li>
        <li>for legal claims</li>
        <li>to protect the rights of another person, such as a child’s safety</li>
        <li>for reasons of important public interest</li>
      </ul>
    </InsetText>
  </>
)
