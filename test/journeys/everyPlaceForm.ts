import type { Step } from '~/app/rules/journey/answers'
import { kindOf } from '~/app/rules/journey/kinds'
import { isOptional, path } from '~/app/rules/journey/path'
import request from '~/templates/locales/en/request.json'
import { allAnswers, controller } from './everyAnswers'
import type { House, Standings } from './everyStanding'
import type { Mistake, Place } from './everyVisit'

const base = `/${controller}/request`
const whoms = ['me', 'child', 'other'] as const
/** Of those who are asked it, who is asked in the most words. */
const asksFirst = ['other', 'child', 'me'] as const

/** The form: each question in the words for each whom it is asked of, and each that can be answered wrongly. */
export async function placesOfForms({ portal }: House, links: Standings['links']) {
  const paths = new Map<string, readonly Step[]>()
  for (const whom of whoms) paths.set(whom, path(await allAnswers(portal, whom)))
  const asked = [...new Set([...paths.values()].flat())]
  const places = asked
    .filter((step) => kindOf[step] !== 'apart')
    .map((step): Place => {
      const as = asksFirst.find((whom) => paths.get(whom)?.includes(step)) ?? 'me'
      return { path: `${base}/${step}`, as, mistakes: mistakesAt(step) }
    })
  const at = (page: string, as: string, mistakes: readonly Mistake[] = []): Place => ({
    path: `${base}/${page}`,
    as,
    mistakes,
  })
  return {
    '$controller.request.$step.tsx': [
      ...places,
      at('name', 'me'),
      at('delivery', 'me', ['wrong']),
      at('words?kept=moved', 'me'),
      at('rights?kept=again', 'nobody'),
      at('rights', 'sent'),
    ],
    '$controller.request.authority.tsx': [at('authority', 'other', ['empty', 'wrong'])],
    '$controller.request.email-code.tsx': [
      at('email-code', 'unconfirmed', ['empty', 'wrong']),
      at('email-code', 'bare'),
      at('email-code', 'me'),
    ],
    '$controller.request.check.tsx': [...whoms.map((whom) => at('check', whom)), at('check?kept', 'me')],
    '$controller.request.sent.tsx': [at('sent', 'sent')],
    '$controller.request.save.tsx': [at('save', 'me', ['empty', 'wrong']), at('save', 'nobody')],
    '$controller.request.saved.tsx': [at('saved', 'saved')],
    'return.$token.tsx': [
      { path: `/return/${links.return}`, as: 'nobody' },
      { path: '/return/not-a-link', as: 'nobody', status: 404 },
    ],
    'return.code.tsx': [{ path: '/return/code', as: 'return', mistakes: ['empty', 'wrong'] }],
    'return.gone.tsx': [{ path: '/return/gone', as: 'nobody' }],
  } satisfies Readonly<Record<string, readonly Place[]>>
}

/** What can be wrong with the answer to a question, by the words that it has for it. */
function mistakesAt(step: Step): readonly Mistake[] {
  const isListed = kindOf[step] === 'radios'
  const others = Object.keys(request[step].errors).filter((code) => code !== 'empty')
  return [
    ...(isOptional(step) ? [] : ['empty' as const]),
    ...(others.length > 0 && !isListed ? ['wrong' as const] : []),
  ]
}
