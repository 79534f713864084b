import type { Activity, LawfulBasis } from '~/app/rules/register/schema'
import { Table } from '../govuk/Table'
import { English, Quoting } from '../layout/English'
import { useWords } from '../words'
import { AskLinks } from './AskLinks'
import { anchor, Corrected, Section } from './parts'

type Props = { readonly activity: Activity }

/** The purposes. */
export const Why = ({ activity }: Props) => (
  <Section activity={activity.id} name="why">
    <ul className="govuk-list govuk-list--bullet">
      {activity.purposes.map(({ id, text }) => (
        <li key={id} id={anchor(activity.id, 'why', id)}>
          <English>{text}</English>
          <AskLinks about={`purpose:${activity.id}/${id}`} name={text} />
        </li>
      ))}
    </ul>
  </Section>
)

/** The lawful bases and the statutes, as the notice states them, with what is wrong put right beside it. */
export const Law = ({ activity }: Props) => {
  const t = useWords()
  return (
    <Section activity={activity.id} name="law">
      <Table
        wide
        caption={t('register.law.caption')}
        head={(['stated', 'provision', 'for', 'objection'] as const).map((column) => t(`register.law.head.${column}`))}
        rows={activity.lawfulBases.map((basis) => ({
          key: basis.id,
          cells: [
            <Stated key="stated" id={anchor(activity.id, 'law', basis.id)} basis={basis} />,
            <English key="provision">{basis.provision}</English>,
            t(`register.law.for.${basis.for}`),
            t(`register.law.objection.${basis.objection}`),
          ],
        }))}
      />
      <h4 className="govuk-heading-s">{t('register.law.statutes')}</h4>
      <ul className="govuk-list govuk-list--bullet">
        {activity.statutes.map(({ id, stated, correction }) => (
          <li key={id} id={anchor(activity.id, 'law', `statute-${id}`)}>
            <English>{stated}</English>
            <Corrected stated={stated} correction={correction} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

const Stated = ({ id, basis }: { readonly id: string; readonly basis: LawfulBasis }) => (
  <>
    <span id={id}>
      <English>{basis.stated}</English>
    </span>
    {basis.reliedOnBy ? (
      <p className="govuk-body-s">
        <Quoting say="register.law.relied-on-by" english={{ who: basis.reliedOnBy }} />
      </p>
    ) : null}
    <Corrected stated={basis.stated} correction={basis.correction} />
  </>
)
