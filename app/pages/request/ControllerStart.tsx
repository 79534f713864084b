import { StartButton } from '../govuk/Button'
import { Column } from '../layout/Column'
import { type ContactDetails, Contacts } from '../layout/Contacts'
import { useWords } from '../words'

export type ControllerStartProps = {
  readonly controller: { readonly id: string; readonly name: string }
  readonly activities: readonly { readonly title: string; readonly localName: string }[]
  readonly contacts: readonly ContactDetails[]
}

const asks = ['access', 'rectification', 'erasure', 'restriction', 'objection', 'portability'] as const
const people = ['me', 'child', 'other'] as const
const needs = ['name', 'address', 'email', 'papers'] as const

/** What can be asked of one council or trust and for whom, what is needed, how long it takes, and other ways to ask. */
export const ControllerStart = ({ controller, activities, contacts }: ControllerStartProps) => {
  const t = useWords()
  return (
    <Column>
      <h1 className="govuk-heading-xl">{t('controller.heading')}</h1>
      <p className="govuk-body-l">{t('controller.intro', { name: controller.name })}</p>
      <Bullets of={asks.map((right) => t(`controller.can.${right}`))} />
      <p className="govuk-body">{t('controller.free')}</p>
      <p className="govuk-body">{t('controller.services')}</p>
      <Bullets
        of={activities.map(({ title, localName }) =>
          localName === title ? title : t('controller.service', { localName, title }),
        )}
      />
      <p className="govuk-body">
        <a className="govuk-link" href={`/registers/${controller.id}`}>
          {t('controller.register')}
        </a>
      </p>

      <h2 className="govuk-heading-m">{t('controller.whom-heading')}</h2>
      <p className="govuk-body">{t('controller.whom')}</p>
      <Bullets of={people.map((whom) => t(`controller.whom-${whom}`))} />

      <h2 className="govuk-heading-m">{t('controller.need-heading')}</h2>
      <p className="govuk-body">{t('controller.need')}</p>
      <Bullets of={needs.map((need) => t(`controller.need-${need}`))} />

      <h2 className="govuk-heading-m">{t('controller.long-heading')}</h2>
      <p className="govuk-body">{t('controller.long-form')}</p>
      <p className="govuk-body">{t('controller.long-answer')}</p>
      {/* Begun on purpose: where this browser has sent a form before, it is given a new one. */}
      <StartButton href={`/${controller.id}/request/rights?start`}>{t('controller.start')}</StartButton>

      <h2 className="govuk-heading-m">{t('controller.asked-heading')}</h2>
      <p className="govuk-body">
        <a className="govuk-link" href="/follow/find">
          {t('controller.follow')}
        </a>
      </p>
      <h2 className="govuk-heading-m">{t('controller.other-heading')}</h2>
      <p className="govuk-body">{t('controller.other')}</p>
      <Contacts contacts={contacts} />
    </Column>
  )
}

const Bullets = ({ of }: { readonly of: readonly string[] }) => (
  <ul className="govuk-list govuk-list--bullet">
    {of.map((words) => (
      <li key={words}>{words}</li>
    ))}
  </ul>
)
