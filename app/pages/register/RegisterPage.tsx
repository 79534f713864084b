import type { Activity, Register } from '~/app/rules/register/schema'
import { ContactList, Web } from './ContactList'
import { Abroad, Decisions, Retention, Security } from './Keeping'
import { Research } from './Research'
import { Corrections, Rights } from './Rights'
import { sayWhen } from './sayWhen'
import { WhatWeDo } from './WhatWeDo'
import { WhatWeHold } from './WhatWeHold'
import { WhereFrom, WhoGetsIt } from './WhoGetsIt'
import { Law, Why } from './WhyAndLaw'
import { words } from './words'

export type RegisterPageProps = {
  readonly register: Register
  readonly version: { readonly number: number; readonly loadedOn: string }
}

/** One controller's whole register in plain words. Every section and entry has an anchor that a letter can point to. */
export const RegisterPage = ({ register, version }: RegisterPageProps) => (
  <>
    <h1 className="govuk-heading-l">{register.controller.name}</h1>
    <p className="govuk-body-l">{words.page.intro}</p>
    <p className="govuk-body">{words.page.corrections}</p>
    <p className="govuk-body" id="version">
      {words.page.version(version.number, sayWhen(version.loadedOn))}{' '}
      {words.page.about(register.controller.kind, register.controller.nation, register.controller.prefix)}
    </p>
    <Contents activities={register.activities} />
    {register.activities.map((activity) => (
      <section key={activity.id} id={activity.id}>
        <h2 className="govuk-heading-l">{activity.localName}</h2>
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
  </>
)

const Contents = ({ activities }: { readonly activities: readonly Activity[] }) => (
  <nav aria-label={words.page.contents}>
    {activities.map((activity) => (
      <ul key={activity.id} className="govuk-list govuk-list--bullet">
        {sectionsOf(activity).map(([name, heading]) => (
          <li key={name}>
            <a className="govuk-link" href={`#${activity.id}-${name}`}>
              {activities.length > 1 ? `${activity.localName}: ${heading}` : heading}
            </a>
          </li>
        ))}
      </ul>
    ))}
  </nav>
)

const sectionsOf = (activity: Activity) =>
  Object.entries(words.sections).filter(([name]) => name !== 'corrections' || activity.corrections.length > 0)

const Controller = ({ register: { controller, source } }: { readonly register: Register }) => (
  <>
    <section id="contacts">
      <h2 className="govuk-heading-l">{words.page.contacts}</h2>
      <ContactList id="contacts" contacts={controller.contacts} />
      <p className="govuk-body">{words.complain}</p>
    </section>
    <section id="regulator">
      <h2 className="govuk-heading-l">{words.page.regulator}</h2>
      <p className="govuk-body">{words.page.regulatorIntro}</p>
      <ul className="govuk-list">
        <li>
          <strong>{controller.regulator.name}</strong>
        </li>
        <li>{controller.regulator.post}</li>
        {controller.regulator.telephone ? <li>{controller.regulator.telephone}</li> : null}
        <li>
          <Web address={controller.regulator.web} />
        </li>
        {controller.regulator.stated ? <li>{words.page.regulatorStated(controller.regulator.stated)}</li> : null}
      </ul>
    </section>
    <section id="source">
      <h2 className="govuk-heading-l">{words.page.source}</h2>
      <p className="govuk-body">{source.notice}</p>
      {source.note ? <p className="govuk-body">{source.note}</p> : null}
    </section>
  </>
)
