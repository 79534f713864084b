import { Outcome } from '~/app/rules/case/events'
import { Keeping } from '~/app/rules/settings/keeping'
import { one } from '../../form'
import type { SettingForm } from './settingFields'

const outcomes: Readonly<Record<Outcome, string>> = {
  answered: 'Answered',
  withdrawn: 'Taken back by the person',
  refused: 'Refused',
  transferred: 'Passed on to another organisation',
  duplicate: 'The same request twice',
  'no-reply': 'No reply from the person',
}

const after = 'After a request was closed, in years'
const plain = [
  {
    name: 'paperDays',
    label: 'Copies of papers, in days after they were checked',
    hint: '0 is at once. That they were seen, and when, stays on record.',
    bounds: [0, 365],
  },
  {
    name: 'workingMonths',
    label: 'Working copies and search results, in months after the time to complain',
    bounds: [0, 60],
  },
  {
    name: 'draftDays',
    label: 'Forms that were begun and not sent, in days after the last change',
    hint: 'The person who begins a form is told how long it is kept.',
    bounds: [1, 365],
  },
] as const
const yearsOf = (outcome: Outcome) => `years-${outcome}`

/** How long what a request leaves behind is kept. */
export const keepingForm: SettingForm<Keeping> = {
  fields: [
    ...plain.map((field) => ({ kind: 'number' as const, ...field })),
    ...Outcome.options.map((outcome) => ({
      name: yearsOf(outcome),
      label: outcomes[outcome],
      kind: 'number' as const,
      group: after,
    })),
  ],
  typed: ({ closedYears, ...value }) => ({
    ...Object.fromEntries(plain.map(({ name }) => [name, String(value[name])])),
    ...Object.fromEntries(Outcome.options.map((outcome) => [yearsOf(outcome), String(closedYears[outcome])])),
  }),
  read: (values) => {
    const errors = Object.fromEntries([
      ...plain.flatMap(({ name, label, bounds: [least, most] }) => faultIn(values[name], { name, label, least, most })),
      ...Outcome.options.flatMap((outcome) => {
        const name = yearsOf(outcome)
        return faultIn(values[name], { name, label: outcomes[outcome], least: 1, most: 30 })
      }),
    ])
    if (Object.keys(errors).length > 0) return { errors }
    const number = (name: string) => Number(one(values, name).trim())
    const closedYears = Object.fromEntries(Outcome.options.map((outcome) => [outcome, number(yearsOf(outcome))]))
    return {
      value: Keeping.parse({ ...Object.fromEntries(plain.map(({ name }) => [name, number(name)])), closedYears }),
    }
  },
}

type Asked = { readonly name: string; readonly label: string; readonly least: number; readonly most: number }

function faultIn(typed: unknown, { name, label, least, most }: Asked): readonly (readonly [string, string])[] {
  const words = typeof typed === 'string' ? typed.trim() : ''
  const isWithin = /^\d{1,3}$/.test(words) && Number(words) >= least && Number(words) <= most
  return isWithin ? [] : [[name, `${label}: enter a whole number from ${least} to ${most}`]]
}
