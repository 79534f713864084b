import { one } from '../../form'
import { Input } from '../../govuk/Input'
import { Radios } from '../../govuk/Radios'
import { SummaryList } from '../../govuk/SummaryList'
import { Table } from '../../govuk/Table'
import { ActPage, type ActProps } from '../acts/ActPage'
import { namedKinds, sayDecided } from './namedWords'

export type PeoplePageProps = ActProps & {
  readonly subject: { readonly name: string; readonly formerNames: string | null }
  /** Who asks for them, in words; null where they ask for themselves. */
  readonly requester: string | null
  readonly named: readonly {
    readonly id: string
    readonly name: string
    readonly relation: string
    readonly kind: keyof typeof namedKinds
    readonly decided: { readonly shown: boolean } | null
  }[]
}

/** Everybody that a case has to do with, and the form that notes one more. Sends `name`, `relation` and `kind`. */
export const PeoplePage = ({ subject, requester, named, values, ...page }: PeoplePageProps) => (
  <ActPage
    {...page}
    title="People"
    button="Note this person"
    above={
      <>
        <SummaryList
          rows={[
            { key: 'The request is about', value: <span className="rp-typed">{namesOf(subject)}</span> },
            { key: 'Asked by', value: <span className="rp-typed">{requester ?? 'The person themselves'}</span> },
          ]}
        />
        {named.length === 0 ? (
          <p className="govuk-body">Nobody else is noted yet.</p>
        ) : (
          <Table
            wide
            caption="Others in the records"
            head={['Name', 'How they relate', 'Who they are', 'What is about them']}
            rows={named.map(({ id, name, relation, kind, decided }) => ({
              key: id,
              cells: [
                <a key="name" className="govuk-link rp-typed" href={`${page.action}/${id}`}>
                  {name}
                </a>,
                relation,
                namedKinds[kind],
                sayDecided(decided),
              ],
            }))}
          />
        )}
      </>
    }
  >
    <h2 className="govuk-heading-m">Note another person</h2>
    <p className="govuk-body">
      Note everybody whom the records speak of in a way that would show who they are. For each, decide whether what is
      about them is shown: nothing leaves while one is open.
    </p>
    <Input name="name" label="Name" spellcheck={false} value={one(values, 'name')} error={page.errors.name} />
    <Input
      name="relation"
      label="How do they relate to the person?"
      hint="For example, former partner, neighbour, support worker."
      value={one(values, 'relation')}
      error={page.errors.relation}
    />
    <Radios
      name="kind"
      label="Who are they?"
      items={Object.entries(namedKinds).map(([value, label]) => ({ value, label }))}
      value={one(values, 'kind')}
      error={page.errors.kind}
    />
  </ActPage>
)

const namesOf = ({ name, formerNames }: PeoplePageProps['subject']) =>
  formerNames === null ? name : `${name} (also ${formerNames})`
