import { saidKinds } from '~/app/rules/register/schema'
import type { PackFacts } from '../facts'
import { type Block, heading, list, paragraph } from '../tree'
import type { Say } from '../words'
import { type Beside, lines, strongly } from './parts'

type Activity = PackFacts['activities'][number]
type Category = Activity['categories'][number]

/**
 * The kinds of information held (Article 15(1)(b) UK GDPR): where it is known what was found about the person, those in
 * full and then, in short, the other kinds that the register names; or else all of them in full.
 */
export const categories = (activity: Activity, say: Say, { quote, found }: Beside): readonly Block[] => {
  const title = heading(3, say('held.categories'))
  if (found === undefined) {
    return [title, paragraph(say('held.categories.lead')), table(activity.categories, say, { quote })]
  }
  const held = activity.categories.filter(({ id }) => found.categories.includes(id))
  const others = activity.categories.filter(({ id }) => !found.categories.includes(id))
  return [
    title,
    ...(held.length === 0
      ? [paragraph(say('held.categories.none'))]
      : [paragraph(say('held.categories.lead')), paragraph(say('held.categories.found')), table(held, say, { quote })]),
    ...(others.length === 0
      ? []
      : [paragraph(say('held.categories.others')), ...list(others.map(inShort(say, quote)))]),
  ]
}

const table = (held: readonly Category[], say: Say, { quote }: Beside): Block => ({
  kind: 'table',
  caption: say('held.categories.caption'),
  head: [say('held.categories.name'), say('held.categories.about'), say('held.categories.kind')],
  widths: [5, 3, 4],
  rows: held.map((category) => [
    category.note
      ? [strongly(quote, category.name), '\n', quote.words(category.note)]
      : [strongly(quote, category.name)],
    [category.about.map((who) => say(`about.${who}`)).join(', ')],
    saidKinds(category).length > 0
      ? lines(saidKinds(category).map((kind) => say(`kind.${kind}`)))
      : [say('kind.ordinary')],
  ]),
})

const inShort = (say: Say, quote: Beside['quote']) => (category: Category) => {
  const { name, note } = category
  const named = quote.blank(note ? `${name}: ${note}` : name)
  const marked = saidKinds(category)
    .map((kind) => say(`kind.${kind}`))
    .join(', ')
  return quote.sentence(marked === '' ? named : say('held.categories.marked', { name: named, kinds: marked }))
}
