import type { Activity } from '~/app/rules/register/schema'
import { SummaryList } from '../govuk/SummaryList'
import { English, Quoting } from '../layout/English'
import { useLanguage, useWords } from '../words'
import { AskLinks } from './AskLinks'
import { anchor, Bullets, Paragraph, Section } from './parts'
import { sayWhen } from './sayWhen'

type Props = { readonly activity: Activity }

/** What the activity is, how it works, and the notice that says so. */
export const WhatWeDo = ({ activity }: Props) => {
  const t = useWords()
  return (
    <Section activity={activity.id} name="what-we-do">
      <p className="govuk-body">
        <Quoting say="register.programme" english={{ title: activity.title }} />
      </p>
      <Paragraph>{activity.about}</Paragraph>
      <p className="govuk-body">
        <AskLinks about={`activity:${activity.id}`} name={activity.localName} />
      </p>
      {activity.howItWorks.length > 0 ? (
        <>
          <h4 className="govuk-heading-s">{t('register.how-it-works')}</h4>
          <Bullets id={anchor(activity.id, 'what-we-do')} entries={activity.howItWorks} />
        </>
      ) : null}
      <Notice activity={activity} />
    </Section>
  )
}

const Notice = ({ activity: { id, notice } }: Props) => {
  const t = useWords()
  const language = useLanguage()
  const days = [
    ['reviewed', notice.reviewedOn],
    ['modified', notice.modifiedOn],
  ] as const
  return (
    <section id={anchor(id, 'what-we-do', 'notice')}>
      <h4 className="govuk-heading-s">{t('register.notice.heading')}</h4>
      <SummaryList
        rows={[
          { key: t('register.notice.title'), value: <English>{notice.title}</English> },
          ...days.flatMap(([name, on]) =>
            on === undefined ? [] : [{ key: t(`register.notice.${name}`), value: sayWhen(on, language) }],
          ),
          ...(notice.version
            ? [{ key: t('register.notice.version'), value: <English>{notice.version}</English> }]
            : []),
        ]}
      />
      {notice.notes.length > 0 ? <Bullets id={anchor(id, 'what-we-do', 'notice')} entries={notice.notes} /> : null}
    </section>
  )
}
