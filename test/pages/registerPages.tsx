import type { ReactElement } from 'react'
import { AskPage } from '~/app/pages/register/AskPage'
import { RegisterList } from '~/app/pages/register/RegisterList'
import { RegisterPage } from '~/app/pages/register/RegisterPage'
import type { Noticed } from '~/app/rules/journey/fromNotice'
import type { Activity, Register } from '~/app/rules/register/schema'
import { aRegister } from '../kit/register'

const kinds = ['activity', 'category', 'recipient', 'research', 'purpose'] as const
const noticed = (kind: Noticed['kind']): Noticed => ({
  kind,
  activity: { id: 'early-help', name: 'Family First' },
  name: 'Ambridge NHS Foundation Trust',
  target: 'activity:early-help/early-help',
})

/** What none of our registers says, each said once. */
function aRareRegister(nation: 'SC' | 'NI'): Register {
  const register = aRegister('trafford')
  const [first] = register.activities
  const [rule] = first?.retention ?? []
  if (first === undefined || rule === undefined) throw new Error('no activity, or it keeps nothing')
  const { id, applies, stated } = rule
  const rare: Activity = {
    ...first,
    categories: first.categories.map((category) => ({ ...category, about: ['adult', 'professional'] })),
    retention: [{ kind: 'period-after', id, applies, stated, period: { years: 1, months: 6 }, after: 'it ends' }],
    automatedDecisions: { used: 'yes', logic: 'By a score.' },
    transfers: { abroad: 'yes', safeguards: 'A contract.' },
  }
  return {
    ...register,
    controller: { ...register.controller, nation },
    activities: [rare, { ...first, id: 'another', localName: 'Another service' }],
  }
}

/** The public register's pages, and those that its links lead to. */
export const registerPages: Readonly<Record<string, ReactElement>> = {
  'register-list': (
    <RegisterList controllers={[{ id: 'ambridge', name: 'Ambridge Council', localNames: ['Family First'] }]} />
  ),
  ...Object.fromEntries(
    ['trafford', 'liverpool', 'bolton', 'wakefield', 'sandwell'].map((controller) => [
      `register-${controller}`,
      <RegisterPage
        key={controller}
        register={aRegister(controller)}
        version={{ number: 3, loadedOn: '2026-11-22' }}
      />,
    ]),
  ),
  ...Object.fromEntries(
    (['SC', 'NI'] as const).map((nation) => [
      `register-rare-${nation}`,
      <RegisterPage key={nation} register={aRareRegister(nation)} version={{ number: 1, loadedOn: '2026-11-22' }} />,
    ]),
  ),
  ...Object.fromEntries(
    kinds.flatMap((kind) =>
      (['ask', 'object'] as const).map((to) => [
        `${to}-${kind}`,
        <AskPage
          key={kind}
          controller="ambridge"
          noticed={noticed(kind)}
          to={to}
          words={to === 'ask' && kind !== 'activity' ? 'I want to know.' : ''}
          action={`/ambridge/ask?about=${kind}&to=${to}`}
        />,
      ]),
    ),
  ),
}
