import type { Activity, LawfulBasis } from '~/app/rules/register/schema'
import { Table } from '../govuk/Table'
import { anchor, Corrected, Section } from './parts'
import { words } from './words'

type Props = { readonly activity: Activity }

/** The purposes. */
export const Why = ({ activity }: Props) => (
  <Section activity={activity.id} name="why">
    <ul className="govuk-list govuk-list--bullet">
      {activity.purposes.map(({ id, text }) => (
        <li key={id} id={anchor(activity.id, 'why', id)}>
          {text}
        </li>
      ))}
    </ul>
  </Section>
)

/** The lawful bases and the statutes, as the notice states them, with what is wrong put right beside it. */
export const Law = ({ activity }: Props) => (
  <Section activity={activity.id} name="law">
    <Table
      wide
      caption={words.law.bases}
      head={words.law.head}
      rows={activity.lawfulBases.map((basis) => ({
        key: basis.id,
        cells: [
          <Stated key="stated" id={anchor(activity.id, 'law', basis.id)} basis={basis} />,
          basis.provision,
          words.law.for[basis.for],
          words.law.objection[basis.objection],
        ],
      }))}
    />
    <h4 className="govuk-heading-s">{words.law.statutes}</h4>
    <ul className="govuk-list govuk-list--bullet">
      {activity.statutes.map(({ id, stated, correction }) => (
        <li key={id} id={anchor(activity.id, 'law', `statute-${id}`)}>
          {stated}
          <Corrected stated={stated} correction={correction} />
        </li>
      ))}
    </ul>
  </Section>
)

const Stated = ({ id, basis }: { readonly id: string; readonly basis: LawfulBasis }) => (
  <>
    <span id={id}>{basis.stated}</span>
    {basis.reliedOnBy ? <p className="govuk-body-s">{words.law.reliedOnBy(basis.reliedOnBy)}</p> : null}
    <Corrected stated={basis.stated} correction={basis.correction} />
  </>
)
