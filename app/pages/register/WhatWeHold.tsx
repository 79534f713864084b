import type { Activity, Category } from '~/app/rules/register/schema'
import { Table } from '../govuk/Table'
import { anchor, Section } from './parts'
import { words } from './words'

/** The categories of personal data, with special category and criminal offence data marked in words. */
export const WhatWeHold = ({ activity }: { readonly activity: Activity }) => (
  <Section activity={activity.id} name="what-we-hold">
    <Table
      wide
      caption={words.categories.caption}
      head={words.categories.head}
      rows={activity.categories.map((category) => ({
        key: category.id,
        cells: [
          <span key="name" id={anchor(activity.id, 'what-we-hold', category.id)}>
            {category.name}
          </span>,
          listed(category.about.map((who) => words.categories.about[who])),
          kindOf(category),
        ],
      }))}
    />
  </Section>
)

const kindOf = ({ kinds, note }: Category) => (
  <>
    {kinds.length === 0 ? words.categories.ordinary : kinds.map((kind) => words.categories.kinds[kind]).join('. ')}
    {note ? `. ${note}` : ''}
  </>
)

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
