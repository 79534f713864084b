import { z } from 'zod'
import type { Form } from '~/app/rules/journey/answers'
import type { QueueAsk } from '~/app/rules/queue'
import { rights, states } from '../words/sayState'
import { viewNames } from './queueWords'

const Name = z.string().trim().min(1, 'Give the view a name').max(60, 'The name must be 60 characters or fewer')

/** A sent form of a view: its name, and whether the team may use it. */
export function viewForm(form: Form) {
  const values = { name: form.name?.[0] ?? '', shared: form.shared?.[0] ?? '' }
  const name = Name.safeParse(values.name)
  if (!name.success) return { errors: { name: name.error.issues[0]?.message ?? '' }, values }
  return { name: name.data, isShared: values.shared === 'team', values }
}

export const viewFaults = { 'too-many': 'You have 50 views already. Delete one first' } as const

/** What a view shows, in words. */
export const viewSaying = ({ view, right, state, assignedTo, sort, descending }: QueueAsk): string =>
  [
    viewNames[view],
    ...(right === null ? [] : [`right: ${rights[right]}`]),
    ...(state === null ? [] : [`state: ${states[state]}`]),
    ...(assignedTo === null ? [] : [assignedTo === '' ? 'assigned to nobody' : 'assigned to one person']),
    `the ${descending ? 'last' : 'first'} ${sort} first`,
  ].join(', ')
