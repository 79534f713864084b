import type { ReactNode } from 'react'
import type { AccessibilityRun } from '~/app/rules/accessibilityRun'
import { useDay } from './dates'
import { Column } from './layout/Column'
import { English } from './layout/English'
import { useWords } from './words'

export type AccessibilityPageProps = {
  /** What the last automated run found; null before the first. */
  readonly run: AccessibilityRun | null
  readonly controllers: readonly { readonly id: string; readonly name: string }[]
}

/**
 * The accessibility statement, in the order of the model statement: regulation 8 of SI 2018/952 and Implementing
 * Decision (EU) 2018/1523. It claims nothing that nobody tested.
 */
export const AccessibilityPage = ({ run, controllers }: AccessibilityPageProps) => {
  const t = useWords()
  return (
    <Column>
      <h1 className="govuk-heading-xl">{t('accessibility.heading')}</h1>
      <p className="govuk-body">{t('accessibility.intro')}</p>
      <Bullets part="aims" entries={['keyboard', 'script', 'zoom', 'reader', 'plain']} />

      <Part name="known">
        <Bullets part="known" entries={['welsh', 'scans', 'english', 'untested']} />
      </Part>

      <Part name="contact">
        <ul className="govuk-list govuk-list--bullet">
          {controllers.map(({ id, name }) => (
            <li key={id}>
              <a className="govuk-link" href={`/${id}`}>
                <English>{name}</English>
              </a>
            </li>
          ))}
        </ul>
        <p className="govuk-body">{t('accessibility.contact.when')}</p>
      </Part>

      <Part name="enforcement">
        <p className="govuk-body">
          <a className="govuk-link" href="https://www.equalityadvisoryservice.com/">
            {t('accessibility.enforcement.eass')}
          </a>
        </p>
        <p className="govuk-body">
          {t('accessibility.enforcement.ni')}{' '}
          <a className="govuk-link" href="https://www.equalityni.org/">
            {t('accessibility.enforcement.ecni')}
          </a>
        </p>
      </Part>

      <Part name="technical">
        <p className="govuk-body">{t('accessibility.technical.status')}</p>
        <Bullets part="technical" entries={['welsh', 'scans']} />
        <p className="govuk-body">{t('accessibility.technical.alternatives')}</p>
      </Part>

      <Part name="tested">
        <LastRun run={run} />
        <p className="govuk-body">{t('accessibility.tested.limits')}</p>
      </Part>
    </Column>
  )
}

const Part = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => {
  const t = useWords()
  return (
    <section>
      <h2 className="govuk-heading-m">{t(`accessibility.${name}.heading`)}</h2>
      <p className="govuk-body">{t(`accessibility.${name}.intro`)}</p>
      {children}
    </section>
  )
}

const Bullets = ({ part, entries }: { readonly part: string; readonly entries: readonly string[] }) => {
  const t = useWords()
  return (
    <ul className="govuk-list govuk-list--bullet">
      {entries.map((entry) => (
        <li key={entry}>{t(`accessibility.${part}.${entry}`)}</li>
      ))}
    </ul>
  )
}

const LastRun = ({ run }: { readonly run: AccessibilityRun | null }) => {
  const t = useWords()
  const day = useDay()
  if (run === null) return <p className="govuk-body">{t('accessibility.tested.never')}</p>
  const { ranOn, pages, states, violations, languages, tool, browser } = run
  return (
    <p className="govuk-body" id="last-run">
      {t('accessibility.tested.when', { on: day(ranOn), tool, browser })}{' '}
      {t('accessibility.tested.what', { pages, states })}{' '}
      {t(languages.length > 1 ? 'accessibility.tested.both' : 'accessibility.tested.one')}{' '}
      {t('accessibility.tested.found', { count: violations })}
    </p>
  )
}
