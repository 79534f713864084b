import { SummaryList } from '../govuk/SummaryList'
import { useWords } from '../words'
import type { AnswerRow } from './answerRows'
import { checkSections, sectionOf } from './checkSections'

export type AnswerSectionsProps = {
  readonly rows: readonly AnswerRow[]
  /** Where the form begins: each answer is changed where it was given. */
  readonly base: string
}

/** Every answer as it was given, by what it is about, each with a link to change it. */
export const AnswerSections = ({ rows, base }: AnswerSectionsProps) => {
  const t = useWords()
  return (
    <>
      {checkSections.map((section) => {
        const own = rows.filter(({ key }) => sectionOf[key] === section)
        if (own.length === 0) return null
        return (
          <section key={section} aria-labelledby={`section-${section}`}>
            <h2 className="govuk-heading-m" id={`section-${section}`}>
              {t(`check.sections.${section}`)}
            </h2>
            <SummaryList
              rows={own.map(({ key, short, value }) => ({
                key: short,
                value: <span className="rp-typed">{value.trim() === '' ? t('check.not-provided') : value}</span>,
                action: {
                  href: `${base}/${key}?change`,
                  text: t('check.change'),
                  hidden: lowerFirst(short),
                  id: `change-${key}`,
                },
              }))}
            />
          </section>
        )
      })}
    </>
  )
}

const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
