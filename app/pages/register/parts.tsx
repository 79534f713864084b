import type { ReactNode } from 'react'
import { words } from './words'

type SectionName = keyof typeof words.sections

/** Where a section, or one entry of a section, stands in the page, so that a letter can point to it. */
export const anchor = (activity: string, section: SectionName, entry?: string | number): string =>
  [activity, section, entry].filter((part) => part !== undefined).join('-')

export type SectionProps = { readonly activity: string; readonly name: SectionName; readonly children: ReactNode }

/** One question that the register answers about an activity, under its own heading. */
export const Section = ({ activity, name, children }: SectionProps) => (
  <section id={anchor(activity, name)}>
    <h3 className="govuk-heading-m">{words.sections[name]}</h3>
    {children}
  </section>
)

export type BulletsProps = {
  /** The beginning of each entry's own anchor. */
  readonly id: string
  readonly entries: readonly ReactNode[]
}

/** A list whose every entry can be linked to. Says that the notice is silent where there is none. */
export const Bullets = ({ id, entries }: BulletsProps) =>
  entries.length === 0 ? (
    <p className="govuk-body">{words.notStated}</p>
  ) : (
    <ul className="govuk-list govuk-list--bullet">
      {entries.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a register's lists never change while they are shown
        <li key={index} id={`${id}-${index + 1}`}>
          {entry}
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
    <p className="govuk-body-s">{words.correction(stated, correction.shouldSay, correction.because)}</p>
  ) : null
