import type { FunctionComponent } from 'react'
import type { Effect, FollowAct } from '~/app/rules/followActs'
import type { Errors, Values } from '../form'
import { BackLink } from '../govuk/BackLink'
import { Button } from '../govuk/Button'
import { ErrorSummary } from '../govuk/ErrorSummary'
import type { Choice } from '../govuk/field'
import { NotificationBanner } from '../govuk/NotificationBanner'
import { Column } from '../layout/Column'
import type { ContactDetails } from '../layout/Contacts'
import { OnceKey } from '../layout/OnceKey'
import { say, useWords } from '../words'
import { EffectBox } from './EffectBox'
import { FollowGone } from './FollowGone'
import { followForm } from './followForm'
import { NotNow } from './NotNow'

export type ActRead = {
  readonly controllerName: string
  readonly reference: string
  readonly effect: Effect
  /** Why it can't be done now, as a refusal's code. */
  readonly notNow: string | null
  readonly activities: readonly Choice[]
  readonly isForSomebody: boolean
  readonly acknowledgeBy: string
  readonly contacts: readonly ContactDetails[]
  readonly regulator: Omit<ContactDetails, 'role'> & { readonly name: string }
  readonly action: string
  readonly onceKey: string
}

/** What was sent and could not be taken as it was. */
export type Given = { readonly errors: Errors; readonly values: Values; readonly isStale: boolean }

export type FieldsProps = {
  readonly act: FollowAct
  readonly read: ActRead
  readonly values: Values
  readonly errors: Errors
}

export type ActPageProps = {
  readonly act: FollowAct
  /** Null where the time here has run out. */
  readonly read: ActRead | null
  readonly given?: Given
  readonly Fields: FunctionComponent<FieldsProps>
}

const nothing: Given = { errors: {}, values: {}, isStale: false }

/** One thing that the person can do: what it is, its fields, and what it does to the date before it is sent. */
export const ActPage = ({ act, read, given = nothing, Fields }: ActPageProps) => {
  const t = useWords()
  if (read === null) return <FollowGone unsent={wordsIn(given.values)} />
  const { errors, values, isStale } = given
  const lines = Object.entries(errors).map(([field, words]) => ({ text: say(t, words), href: `#${field}` }))
  return (
    <>
      <BackLink href="/follow" />
      <Column>
        <ErrorSummary errors={lines} />
        {isStale ? <NotificationBanner>{t('follow.act.stale')}</NotificationBanner> : null}
        <span className="govuk-caption-l">{t('follow.act.reference', { reference: read.reference })}</span>
        <h1 className="govuk-heading-l">{t(`follow.${act}.heading`)}</h1>
        {read.notNow !== null ? (
          <NotNow unsent={wordsIn(values)} contacts={read.contacts} action={read.action} />
        ) : (
          <form method="post" action={read.action} id={followForm} noValidate>
            <OnceKey value={read.onceKey} />
            <input type="hidden" name="reference" value={read.reference} />
            <Fields act={act} read={read} values={values} errors={errors} />
            <EffectBox effect={read.effect} />
            <Button kind={act === 'withdrawal' ? 'warning' : 'primary'}>{t(`follow.${act}.send`)}</Button>
          </form>
        )}
      </Column>
    </>
  )
}

/** What somebody wrote, to be copied: ticks and choices are no loss. */
const wordsIn = (values: Values): string =>
  Object.entries(values)
    .filter(([name]) => name !== 'activities' && name !== 'whose')
    .map(([, value]) => (typeof value === 'string' ? value : value.join('\n')))
    .filter((words) => words.trim() !== '')
    .join('\n')
