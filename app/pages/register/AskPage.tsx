import type { Noticed } from '~/app/rules/journey/fromNotice'
import { BackLink } from '../govuk/BackLink'
import { Button } from '../govuk/Button'
import { SummaryList } from '../govuk/SummaryList'
import { Column } from '../layout/Column'
import { English } from '../layout/English'
import { useWords } from '../words'

export type AskPageProps = {
  readonly controller: string
  readonly noticed: Noticed
  readonly to: 'ask' | 'object'
  /** What will stand in "in your own words"; may be empty. */
  readonly words: string
  readonly action: string
}

/** What a link of the register will put into the form. Nothing happens before the button is pressed. */
export const AskPage = ({ controller, noticed, to, words, action }: AskPageProps) => {
  const t = useWords()
  const row = (key: string, value: string) => ({ key: t(`ask.rows.${key}`), value: <English>{value}</English> })
  const isPart = noticed.kind !== 'activity'
  const isOwnTarget = noticed.kind === 'recipient' || noticed.kind === 'research'
  return (
    <>
      <BackLink href={`/registers/${controller}`} />
      <Column>
        <h1 className="govuk-heading-l">{t(`ask.${to}.heading`)}</h1>
        <p className="govuk-body">{t(`ask.${to}.intro`)}</p>
        <SummaryList
          rows={[
            { key: t('ask.rows.right'), value: t(`ask.${to}.right`) },
            row('service', noticed.activity.name),
            ...(isPart ? [row(noticed.kind, noticed.name)] : []),
            ...(words === '' ? [] : [{ key: t('ask.rows.words'), value: words }]),
          ]}
        />
        {to === 'object' && isPart && !isOwnTarget ? <p className="govuk-body">{t('ask.object.whole')}</p> : null}
        <p className="govuk-body">{t('ask.change')}</p>
        <p className="govuk-body">{t('ask.kept')}</p>
        <form method="post" action={action} noValidate>
          <Button>{t('govuk.continue')}</Button>
        </form>
      </Column>
    </>
  )
}
