import { type NewRequest, receiveRequest } from '~/app/casework/receiveRequest.server'
import { readRegister } from '~/app/casework/registers.server'
import type { Portal } from '~/app/desk.server'
import type { ObjectionTarget } from '~/app/rules/case/events'
import type { AskedRight } from '~/app/rules/case/rights'
import type { Person } from '~/app/rules/people'
import type { Language } from '~/app/rules/sayDay'
import type { Requester } from '~/app/rules/submission'
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

export const aSolicitor: Requester = {
  actingAs: 'solicitor',
  name: 'Idris Vaughan-Okoro',
  organisation: 'Vaughan and Partners',
  addressLines: null,
  postcode: null,
  childView: null,
}

let keys = 0

/** A request that a resident has sent. Gives its reference. */
export async function aRequest(
  portal: Portal,
  given: Partial<Omit<NewRequest, 'right'>> & {
    right?: AskedRight
    target?: ObjectionTarget
    restrict?: boolean
    controller?: string
    now?: string
    language?: Language
  } = {},
) {
  const {
    controller = 'trafford',
    now = noon,
    right = 'access',
    language = 'en',
    target,
    restrict = true,
    ...more
  } = given
  const held = await readRegister(portal, controller)
  if (held === null) throw new Error('No such controller')
  const activity = held.register.activities[0]
  if (activity === undefined) throw new Error('No activity')
  const base = { person: aPerson, activities: [activity.id], words: 'Everything you hold about me.' }
  const recipient = activity.recipients[0]
  const request: NewRequest =
    right === 'objection'
      ? {
          ...base,
          right,
          restrict,
          target: target ?? { kind: 'recipient', activity: activity.id, id: recipient?.id ?? '' },
          ...more,
        }
      : { ...base, ...more, right }
  keys += 1
  const desk = residentDesk(portal, now)
  const arrival = { receivedOn: desk.today, channel: 'portal', language } as const
  return receiveRequest(desk, { held, request, onceKey: `test-${keys}` }, arrival)
}
