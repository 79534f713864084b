import type { Person } from '~/app/rules/people'
import { sayDay } from '../../dates'
import { SummaryList } from '../../govuk/SummaryList'

export type PersonPanelProps = {
  readonly person: Person
  /** What was asked, in rows: services asked about, the person's own words, what is objected to and why. */
  readonly asked: readonly { readonly key: string; readonly value: string }[]
}

/** Who asks, and for what, in their own words. */
export const PersonPanel = ({ person, asked }: PersonPanelProps) => (
  <section className="rp-part" id="request">
    <h2 className="govuk-heading-m">The request</h2>
    <SummaryList
      rows={[
        ...asked,
        { key: 'Other names', value: person.formerNames ?? 'Not provided' },
        { key: 'Date of birth', value: sayDay(person.dateOfBirth) },
        { key: 'Address', value: [...person.addressLines, person.postcode].join('\n') },
        { key: 'Email', value: person.email || 'Not provided: letters are printed' },
        { key: 'Telephone', value: person.telephone ?? 'Not provided' },
      ].map(({ key, value }) => ({ key, value: <span className="rp-typed">{value}</span> }))}
    />
  </section>
)
