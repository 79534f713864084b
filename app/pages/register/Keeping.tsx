import type { Activity, RetentionRule } from '~/app/rules/register/schema'
import { Table } from '../govuk/Table'
import { English, Quoting } from '../layout/English'
import { useLanguage, useWords } from '../words'
import { anchor, Bullets, Corrected, NotStated, Paragraph, Section } from './parts'
import { sayPeriod, sayWhen } from './sayWhen'

type Props = { readonly activity: Activity }

/** How long each thing is kept. */
export const Retention = ({ activity }: Props) => {
  const t = useWords()
  return (
    <Section activity={activity.id} name="retention">
      {activity.retention.length === 0 ? (
        <NotStated />
      ) : (
        <Table
          wide
          caption={t('register.retention.caption')}
          head={(['what', 'stated', 'meaning'] as const).map((column) => t(`register.retention.head.${column}`))}
          rows={activity.retention.map((rule) => ({
            key: rule.id,
            cells: [
              <span key="applies" id={anchor(activity.id, 'retention', rule.id)}>
                <English>{rule.applies}</English>
              </span>,
              <Stated key="stated" rule={rule} />,
              <Meaning key="meaning" rule={rule} />,
            ],
          }))}
        />
      )}
    </Section>
  )
}

const Stated = ({ rule }: { readonly rule: RetentionRule }) => (
  <>
    <English>{rule.stated}</English>
    {rule.note ? (
      <p className="govuk-body-s">
        <English>{rule.note}</English>
      </p>
    ) : null}
    <Corrected stated={rule.stated} correction={rule.correction} />
  </>
)

const Meaning = ({ rule }: { readonly rule: RetentionRule }) => {
  const t = useWords()
  const language = useLanguage()
  switch (rule.kind) {
    case 'until-date': {
      const until = sayWhen(rule.until, language)
      if (rule.from === undefined) return t('register.retention.until', { until })
      return t('register.retention.from-until', { from: sayWhen(rule.from, language), until })
    }
    case 'period-after':
      return (
        <Quoting
          say="register.retention.period"
          words={{ period: sayPeriod(t, rule.period) }}
          english={{ after: rule.after }}
        />
      )
    case 'suspended-by-hold':
      return <Quoting say="register.retention.hold" english={{ hold: rule.hold }} />
    case 'by-schedule':
      return <Quoting say="register.retention.schedule" english={{ schedule: rule.schedule }} />
    case 'as-law-requires':
      return t('register.retention.law')
  }
}

/** Whether a machine decides anything by itself. */
export const Decisions = ({ activity: { id, automatedDecisions } }: Props) => {
  const t = useWords()
  return (
    <Section activity={id} name="decisions">
      <p className="govuk-body">{t(`register.decisions.${automatedDecisions.used}`)}</p>
      {automatedDecisions.stated ? <Paragraph>{automatedDecisions.stated}</Paragraph> : null}
      {automatedDecisions.logic ? (
        <p className="govuk-body">
          <Quoting say="register.decisions.logic" english={{ logic: automatedDecisions.logic }} />
        </p>
      ) : null}
    </Section>
  )
}

/** Whether the information leaves the country. */
export const Abroad = ({ activity: { id, transfers } }: Props) => {
  const t = useWords()
  return (
    <Section activity={id} name="abroad">
      <p className="govuk-body">{t(`register.abroad.${transfers.abroad}`)}</p>
      {transfers.stated ? <Paragraph>{transfers.stated}</Paragraph> : null}
      {transfers.safeguards ? (
        <p className="govuk-body">
          <Quoting say="register.abroad.safeguards" english={{ safeguards: transfers.safeguards }} />
        </p>
      ) : null}
    </Section>
  )
}

/** How the information is stored. */
export const Security = ({ activity }: Props) => (
  <Section activity={activity.id} name="security">
    <Bullets id={anchor(activity.id, 'security')} entries={activity.storage} />
  </Section>
)
