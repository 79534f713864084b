import { type Activity, type Category, saidKinds } from '~/app/rules/register/schema'
import { Table } from '../govuk/Table'
import { English } from '../layout/English'
import { useLanguage, useWords } from '../words'
import { AskLinks } from './AskLinks'
import { anchor, Section } from './parts'

const lists = new Intl.ListFormat('en-GB')

/** The categories of personal data, with special category and criminal offence data marked in words. */
export const WhatWeHold = ({ activity }: { readonly activity: Activity }) => {
  const t = useWords()
  const language = useLanguage()
  // The Welsh for "and" changes with the word after it, so there a comma stands for it.
  const listed = (names: readonly string[]) => (language === 'cy' ? names.join(', ') : lists.format(names))
  return (
    <Section activity={activity.id} name="what-we-hold">
      <Table
        wide
        caption={t('register.categories.caption')}
        head={(['what', 'who', 'kind'] as const).map((column) => t(`register.categories.head.${column}`))}
        rows={activity.categories.map((category) => ({
          key: category.id,
          cells: [
            <span key="name" id={anchor(activity.id, 'what-we-hold', category.id)}>
              <English>{category.name}</English>
              <AskLinks about={`category:${activity.id}/${category.id}`} name={category.name} />
            </span>,
            listed(category.about.map((who) => t(`register.categories.about.${who}`))),
            <Kind key="kind" category={category} />,
          ],
        }))}
      />
    </Section>
  )
}

const Kind = ({ category }: { readonly category: Category }) => {
  const t = useWords()
  const kinds = saidKinds(category)
  const { note } = category
  return (
    <>
      {kinds.length === 0
        ? t('register.categories.ordinary')
        : kinds.map((kind) => t(`register.categories.kinds.${kind}`)).join('. ')}
      {note ? (
        <>
          {'. '}
          <English>{note}</English>
        </>
      ) : null}
    </>
  )
}
