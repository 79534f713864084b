import type { ReactNode } from 'react'
import { English, Quoting } from '../layout/English'
import { useWords } from '../words'

/** What the register says of each activity, in order. */
export const sections = [
  'what-we-do',
  'what-we-hold',
  'why',
  'law',
  'recipients',
  'sources',
  'research',
  'retention',
  'decisions',
  'abroad',
  'security',
  'rights',
  'corrections',
] as const
export type SectionName = (typeof sections)[number]

/** Where a section, or one entry of a section, stands in the page, so that a letter can point to it. */
export const anchor = (activity: string, section: SectionName, entry?: string | number): string =>
  [activity, section, entry].filter((part) => part !== undefined).join('-')

export type SectionProps = { readonly activity: string; readonly name: SectionName; readonly children: ReactNode }

/** One question that the register answers about an activity, under its own heading. */
export const Section = ({ activity, name, children }: SectionProps) => {
  const t = useWords()
  return (
    <section id={anchor(activity, name)}>
      <h3 className="govuk-heading-m">{t(`register.sections.${name}`)}</h3>
      {children}
    </section>
  )
}

/** Said where the notice is silent. */
export const NotStated = () => {
  const t = useWords()
  return <p className="govuk-body">{t('register.not-stated')}</p>
}

/** A paragraph of the register's own words. */
export const Paragraph = ({ children }: { readonly children: string }) => (
  <p className="govuk-body">
    <English>{children}</English>
  </p>
)

export type BulletsProps = {
  /** The beginning of each entry's own anchor. */
  readonly id: string
  readonly entries: readonly string[]
}

/** A list whose every entry can be linked to. Says that the notice is silent where there is none. */
export const Bullets = ({ id, entries }: BulletsProps) =>
  entries.length === 0 ? (
    <NotStated />
  ) : (
    <ul className="govuk-list govuk-list--bullet">
      {entries.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a register's lists never change while they are shown
        <li key={index} id={`${id}-${index + 1}`}>
          <English>{entry}</English>
        </li>
      ))}
    </ul>
  )

export type CorrectedProps = {
  readonly stated: string
  readonly correction?: { readonly shouldSay: string; readonly because: string }
}

/** What the notice gets wrong, and what it should say. Nothing where it is right. */
export const Corrected = ({ stated, correction }: CorrectedProps) =>
  correction ? (
    <p className="govuk-body-s">
      <Quoting
        say="register.correction"
        english={{ stated, shouldSay: correction.shouldSay, because: correction.because }}
      />
    </p>
  ) : null
