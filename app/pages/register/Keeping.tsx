import type { Activity, RetentionRule } from '~/app/rules/register/schema'
import { Table } from '../govuk/Table'
import { anchor, Bullets, Corrected, Section } from './parts'
import { sayPeriod, sayWhen } from './sayWhen'
import { words } from './words'

type Props = { readonly activity: Activity }

/** How long each thing is kept. */
export const Retention = ({ activity }: Props) => (
  <Section activity={activity.id} name="retention">
    {activity.retention.length === 0 ? (
      <p className="govuk-body">{words.notStated}</p>
    ) : (
      <Table
        wide
        caption={words.retention.caption}
        head={words.retention.head}
        rows={activity.retention.map((rule) => ({
          key: rule.id,
          cells: [
            <span key="applies" id={anchor(activity.id, 'retention', rule.id)}>
              {rule.applies}
            </span>,
            <Stated key="stated" rule={rule} />,
            meaning(rule),
          ],
        }))}
      />
    )}
  </Section>
)

const Stated = ({ rule }: { readonly rule: RetentionRule }) => (
  <>
    {rule.stated}
    {rule.note ? <p className="govuk-body-s">{rule.note}</p> : null}
    <Corrected stated={rule.stated} correction={rule.correction} />
  </>
)

function meaning(rule: RetentionRule): string {
  const say = words.retention.kinds
  switch (rule.kind) {
    case 'until-date':
      return say['until-date'](rule.from === undefined ? undefined : sayWhen(rule.from), sayWhen(rule.until))
    case 'period-after':
      return say['period-after'](sayPeriod(rule.period), rule.after)
    case 'suspended-by-hold':
      return say['suspended-by-hold'](rule.hold)
    case 'by-schedule':
      return say['by-schedule'](rule.schedule)
    case 'as-law-requires':
      return say['as-law-requires']
  }
}

/** Whether a machine decides anything by itself. */
export const Decisions = ({ activity: { id, automatedDecisions } }: Props) => (
  <Section activity={id} name="decisions">
    <p className="govuk-body">{words.decisions[automatedDecisions.used]}</p>
    {automatedDecisions.stated ? <p className="govuk-body">{automatedDecisions.stated}</p> : null}
    {automatedDecisions.logic ? (
      <p className="govuk-body">
        {words.decisions.logic}: {automatedDecisions.logic}
      </p>
    ) : null}
  </Section>
)

/** Whether the information leaves the country. */
export const Abroad = ({ activity: { id, transfers } }: Props) => (
  <Section activity={id} name="abroad">
    <p className="govuk-body">{words.abroad[transfers.abroad]}</p>
    {transfers.stated ? <p className="govuk-body">{transfers.stated}</p> : null}
    {transfers.safeguards ? (
      <p className="govuk-body">
        {words.abroad.safeguards}: {transfers.safeguards}
      </p>
    ) : null}
  </Section>
)

/** How the information is stored. */
export const Security = ({ activity }: Props) => (
  <Section activity={activity.id} name="security">
    <Bullets id={anchor(activity.id, 'security')} entries={activity.storage} />
  </Section>
)
