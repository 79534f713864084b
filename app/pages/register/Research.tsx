import type { Activity, ResearchUse } from '~/app/rules/register/schema'
import { Table } from '../govuk/Table'
import { English } from '../layout/English'
import { useWords } from '../words'
import { AskLinks } from './AskLinks'
import { anchor, Bullets, Corrected, NotStated, Section } from './parts'

/** Each research use: who is in charge, what is shared and linked, what keeps it safe, when it is destroyed. */
export const Research = ({ activity }: { readonly activity: Activity }) => (
  <Section activity={activity.id} name="research">
    {activity.research.length === 0 ? <NotStated /> : null}
    {activity.research.map((use) => (
      <Use key={use.id} activity={activity.id} id={anchor(activity.id, 'research', use.id)} use={use} />
    ))}
  </Section>
)

type UseProps = { readonly activity: string; readonly id: string; readonly use: ResearchUse }

const Use = ({ activity, id, use }: UseProps) => {
  const t = useWords()
  return (
    <section id={id}>
      <h4 className="govuk-heading-s">
        <English>{use.title}</English>
      </h4>
      <p className="govuk-body">
        {t(`register.research.levels.${use.level}`)}
        {'. '}
        <English>{use.purpose}</English>
      </p>
      {use.reachesThoseNotTakingPart ? <p className="govuk-body">{t('register.research.everybody')}</p> : null}
      <p className="govuk-body">
        <AskLinks about={`research:${activity}/${use.id}`} name={use.title} />
      </p>
      <Facts id={id} use={use} />
      {use.linkedWith.length > 0 ? <Linked use={use} /> : null}
      {use.corrections.map((correction) => (
        <div key={correction.id} id={`${id}-correction-${correction.id}`}>
          <Corrected stated={correction.stated} correction={correction} />
        </div>
      ))}
    </section>
  )
}

const Linked = ({ use }: { readonly use: ResearchUse }) => {
  const t = useWords()
  return (
    <Table
      wide
      caption={t('register.research.linked.caption')}
      head={(['organisation', 'dataset', 'why'] as const).map((column) => t(`register.research.linked.${column}`))}
      rows={use.linkedWith.map(({ organisation, dataset, why }) => ({
        key: organisation,
        cells: [organisation, dataset, why].map((words) => <English key={words}>{words}</English>),
      }))}
    />
  )
}

const Facts = ({ id, use }: Omit<UseProps, 'activity'>) => {
  const t = useWords()
  return (
    <dl className="govuk-summary-list">
      {facts(use).map(({ name, entries }) => (
        <div key={name} className="govuk-summary-list__row">
          <dt className="govuk-summary-list__key">{t(`register.research.${name}`)}</dt>
          <dd className="govuk-summary-list__value">
            <Bullets id={`${id}-${name}`} entries={entries} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

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
