import type { Activity } from '~/app/rules/register/schema'
import { SummaryList } from '../govuk/SummaryList'
import { anchor, Bullets, Section } from './parts'
import { sayWhen } from './sayWhen'
import { words } from './words'

type Props = { readonly activity: Activity }

/** What the activity is, how it works, and the notice that says so. */
export const WhatWeDo = ({ activity }: Props) => (
  <Section activity={activity.id} name="what-we-do">
    <p className="govuk-body">{words.programme(activity.title)}</p>
    <p className="govuk-body">{activity.about}</p>
    {activity.howItWorks.length > 0 ? (
      <>
        <h4 className="govuk-heading-s">{words.howItWorks}</h4>
        <Bullets id={anchor(activity.id, 'what-we-do')} entries={activity.howItWorks} />
      </>
    ) : null}
    <Notice activity={activity} />
  </Section>
)

const Notice = ({ activity: { id, notice } }: Props) => (
  <section id={anchor(id, 'what-we-do', 'notice')}>
    <h4 className="govuk-heading-s">{words.notice.heading}</h4>
    <SummaryList
      rows={[
        { key: words.notice.title, value: notice.title },
        ...(notice.reviewedOn ? [{ key: words.notice.reviewed, value: sayWhen(notice.reviewedOn) }] : []),
        ...(notice.modifiedOn ? [{ key: words.notice.modified, value: sayWhen(notice.modifiedOn) }] : []),
        ...(notice.version ? [{ key: words.notice.version, value: notice.version }] : []),
      ]}
    />
    {notice.notes.length > 0 ? <Bullets id={anchor(id, 'what-we-do', 'notice')} entries={notice.notes} /> : null}
  </section>
)
