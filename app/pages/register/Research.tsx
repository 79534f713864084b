import type { Activity, ResearchUse } from '~/app/rules/register/schema'
import { Table } from '../govuk/Table'
import { anchor, Bullets, Corrected, Section } from './parts'
import { words } from './words'

/** Each research use: who is in charge, what is shared and linked, what keeps it safe, when it is destroyed. */
export const Research = ({ activity }: { readonly activity: Activity }) => (
  <Section activity={activity.id} name="research">
    {activity.research.length === 0 ? <p className="govuk-body">{words.notStated}</p> : null}
    {activity.research.map((use) => (
      <Use key={use.id} id={anchor(activity.id, 'research', use.id)} use={use} />
    ))}
  </Section>
)

type UseProps = { readonly id: string; readonly use: ResearchUse }

const Use = ({ id, use }: UseProps) => (
  <section id={id}>
    <h4 className="govuk-heading-s">{use.title}</h4>
    <p className="govuk-body">
      {words.research.levels[use.level]}. {use.purpose}
    </p>
    {use.reachesThoseNotTakingPart ? <p className="govuk-body">{words.research.everybody}</p> : null}
    <Facts id={id} use={use} />
    {use.linkedWith.length > 0 ? (
      <Table
        wide
        caption={words.research.linkedCaption}
        head={words.research.linkedHead}
        rows={use.linkedWith.map(({ organisation, dataset, why }) => ({
          key: organisation,
          cells: [organisation, dataset ?? '', why ?? ''],
        }))}
      />
    ) : null}
    {use.corrections.map((correction) => (
      <div key={correction.id} id={`${id}-correction-${correction.id}`}>
        <Corrected stated={correction.stated} correction={correction} />
      </div>
    ))}
  </section>
)

const Facts = ({ id, use }: UseProps) => (
  <dl className="govuk-summary-list">
    {facts(use).map(({ name, entries }) => (
      <div key={name} className="govuk-summary-list__row">
        <dt className="govuk-summary-list__key">{words.research[name]}</dt>
        <dd className="govuk-summary-list__value">
          <Bullets id={`${id}-${name}`} entries={entries} />
        </dd>
      </div>
    ))}
  </dl>
)

const facts = (use: ResearchUse) =>
  [
    { name: 'controllers', entries: use.controllers },
    { name: 'processors', entries: use.processors },
    { name: 'shared', entries: use.shared },
    { name: 'frequency', entries: use.frequency ? [use.frequency] : [] },
    { name: 'safeguards', entries: use.safeguards },
    { name: 'destruction', entries: use.destruction },
    { name: 'agreements', entries: use.agreements ? [use.agreements] : [] },
    { name: 'notes', entries: use.notes },
  ] as const
