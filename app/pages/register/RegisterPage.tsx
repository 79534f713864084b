import type { Activity, Register } from '~/app/rules/register/schema'
import { English } from '../layout/English'
import { useLanguage, useWords } from '../words'
import { AskedOf } from './AskLinks'
import { Controller } from './Controller'
import { Abroad, Decisions, Retention, Security } from './Keeping'
import { sections } from './parts'
import { Research } from './Research'
import { Corrections, Rights } from './Rights'
import { sayWhen } from './sayWhen'
import { WhatWeDo } from './WhatWeDo'
import { WhatWeHold } from './WhatWeHold'
import { WhereFrom, WhoGetsIt } from './WhoGetsIt'
import { Law, Why } from './WhyAndLaw'

export type RegisterPageProps = {
  readonly register: Register
  readonly version: { readonly number: number; readonly loadedOn: string }
}

/** One controller's whole register in plain words. Every section and entry has an anchor that a letter can point to. */
export const RegisterPage = ({ register, version }: RegisterPageProps) => {
  const t = useWords()
  const language = useLanguage()
  const { controller, activities } = register
  return (
    <AskedOf.Provider value={controller.id}>
      <h1 className="govuk-heading-l">
        <English>{controller.name}</English>
      </h1>
      <p className="govuk-body-l">{t('register.page.intro')}</p>
      <p className="govuk-body">{t('register.page.ask')}</p>
      <p className="govuk-body">{t('register.page.corrections')}</p>
      <p className="govuk-body" id="version">
        {t('register.page.version', { number: version.number, on: sayWhen(version.loadedOn, language) })}{' '}
        {t('register.page.about', {
          kind: t(`register.controllers.${controller.kind}`),
          nation: t(`register.nations.${controller.nation}`),
          prefix: controller.prefix,
        })}
      </p>
      <Contents activities={activities} />
      {activities.map((activity) => (
        <section key={activity.id} id={activity.id}>
          <h2 className="govuk-heading-l">
            <English>{activity.localName}</English>
          </h2>
          <WhatWeDo activity={activity} />
          <WhatWeHold activity={activity} />
          <Why activity={activity} />
          <Law activity={activity} />
          <WhoGetsIt activity={activity} />
          <WhereFrom activity={activity} />
          <Research activity={activity} />
          <Retention activity={activity} />
          <Decisions activity={activity} />
          <Abroad activity={activity} />
          <Security activity={activity} />
          <Rights activity={activity} />
          <Corrections activity={activity} />
        </section>
      ))}
      <Controller register={register} />
    </AskedOf.Provider>
  )
}

const Contents = ({ activities }: { readonly activities: readonly Activity[] }) => {
  const t = useWords()
  return (
    <nav aria-label={t('register.page.contents')}>
      {activities.map((activity) => (
        <ul key={activity.id} className="govuk-list govuk-list--bullet">
          {sections
            .filter((name) => name !== 'corrections' || activity.corrections.length > 0)
            .map((name) => [name, t(`register.sections.${name}`)] as const)
            .map(([name, section]) => (
              <li key={name}>
                <a className="govuk-link" href={`#${activity.id}-${name}`}>
                  {activities.length > 1
                    ? t('register.page.contents-entry', { activity: activity.localName, section })
                    : section}
                </a>
              </li>
            ))}
        </ul>
      ))}
    </nav>
  )
}
