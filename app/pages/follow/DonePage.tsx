import type { FollowAct } from '~/app/rules/followActs'
import type { Timing } from '~/app/rules/following'
import { useDay } from '../dates'
import { Panel } from '../govuk/Panel'
import { Column } from '../layout/Column'
import type { ContactDetails } from '../layout/Contacts'
import { useWords } from '../words'
import { OtherRoutes } from './OtherRoutes'
import { TimeBox } from './TimeBox'

export type DonePageProps = {
  readonly act: FollowAct
  readonly reference: string
  readonly on: string
  /** Of a complaint: by when it must be acknowledged. */
  readonly acknowledgeBy: string | null
  readonly timing: Timing
  readonly regulator: Omit<ContactDetails, 'role'> & { readonly name: string }
}

/** Something was done: what happens with it, and the date now. Works when opened again. */
export const DonePage = ({ act, reference, on, acknowledgeBy, timing, regulator }: DonePageProps) => {
  const t = useWords()
  const day = useDay()
  const days = { on: day(on), day: acknowledgeBy === null ? '' : day(acknowledgeBy) }
  return (
    <Column>
      <Panel title={t(`follow.sent.${act}`)}>
        {t('follow.facts.reference')}
        <br />
        <strong>{reference}</strong>
      </Panel>
      <p className="govuk-body">{t(`follow.sent.what.${act}`, days)}</p>
      {act === 'narrowing' ? null : <p className="govuk-body">{t('follow.sent.email')}</p>}
      <h2 className="govuk-heading-m">{t('follow.sent.date')}</h2>
      <TimeBox timing={timing} extension={null} />
      {act === 'complaint' || act === 'review' ? <OtherRoutes regulator={regulator} /> : null}
      <p className="govuk-body">
        <a className="govuk-link" href="/follow">
          {t('follow.act.back')}
        </a>
      </p>
    </Column>
  )
}
