import type { ReactNode } from 'react'
import type { Timing } from '~/app/rules/following'
import { useDay } from '../dates'
import { InsetText } from '../govuk/InsetText'
import { useWords } from '../words'

export type Extension = { readonly on: string; readonly reasons: string }

type Props = { readonly timing: Timing; readonly extension: Extension | null }

/** How the request stands in time, before anything else: one sentence, then why. */
export const TimeBox = ({ timing, extension }: Props) => {
  const t = useWords()
  const day = useDay()
  return (
    <InsetText>
      <TimeWords timing={timing} />
      {extension ? (
        <>
          <p className="govuk-body">{t('follow.time.extended', { day: day(extension.on) })}</p>
          <p className="govuk-body rp-typed">{extension.reasons}</p>
        </>
      ) : null}
    </InsetText>
  )
}

const TimeWords = ({ timing }: { readonly timing: Timing }) => {
  const t = useWords()
  const day = useDay()
  switch (timing.state) {
    case 'not-started':
      return <Said first={t('follow.time.not-started')}>{t('follow.time.not-started-why')}</Said>
    case 'paused':
      return <Said first={t('follow.time.paused', { day: day(timing.since) })}>{t('follow.time.paused-why')}</Said>
    case 'running':
      return <Said first={t('follow.time.due', { day: day(timing.dueOn) })} />
    case 'late':
      return <Said first={t('follow.time.late')}>{t('follow.time.late-why', { day: day(timing.dueOn) })}</Said>
    case 'withdrawn':
      return <Said first={t('follow.time.withdrawn', { day: day(timing.on) })} />
    case 'answered': {
      const due = timing.isLate ? 'follow.time.answered-late' : 'follow.time.answered-due'
      return (
        <Said first={t('follow.time.answered', { day: day(timing.on) })}>
          {timing.dueOn ? t(due, { day: day(timing.dueOn) }) : null}
        </Said>
      )
    }
  }
}

const Said = ({ first, children }: { readonly first: string; readonly children?: ReactNode }) => (
  <>
    <p className="govuk-body-l">
      <strong>{first}</strong>
    </p>
    {children ? <p className="govuk-body">{children}</p> : null}
  </>
)
