import { type NewRequest, receiveRequest } from '~/app/casework/receiveRequest.server'
import { readRegister } from '~/app/casework/registers.server'
import type { Portal } from '~/app/desk.server'
import type { Person } from '~/app/rules/people'
import { noon, residentDesk } from './desk'

export const aPerson: Person = {
  name: 'Marged Ellis-Boateng',
  formerNames: null,
  dateOfBirth: '1987-05-14',
  addressLines: ['4 Invented Row', 'Sale'],
  postcode: 'M33 0AA',
  email: 'marged@example.org',
  telephone: null,
}

let keys = 0

/** A request that a resident has sent. Gives its reference. */
export async function aRequest(
  portal: Portal,
  given: Partial<NewRequest> & { controller?: string; now?: string } = {},
) {
  const { controller = 'trafford', now = noon, ...more } = given
  const held = await readRegister(portal, controller)
  if (held === null) throw new Error('No such controller')
  const activity = held.register.activities[0]
  if (activity === undefined) throw new Error('No activity')
  const base = { person: aPerson, activities: [activity.id], words: 'Everything you hold about me.' }
  const recipient = activity.recipients[0]
  const request: NewRequest =
    more.right === 'objection'
      ? {
          ...base,
          right: 'objection',
          restrict: true,
          target: { kind: 'recipient', activity: activity.id, id: recipient?.id ?? '' },
          ...more,
        }
      : { ...base, ...more, right: 'access' }
  keys += 1
  return receiveRequest(residentDesk(portal, now), { held, request, onceKey: `test-${keys}` })
}
