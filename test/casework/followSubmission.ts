import { receiveSubmission } from '~/app/casework/receiveRequest.server'
import { readRegister } from '~/app/casework/registers.server'
import { newToken } from '~/app/outside/secrets.server'
import type { Requester, Submission } from '~/app/rules/submission'
import { noWishes } from '~/db/requesters'
import { idOf } from '../kit/answering'
import { noon, residentDesk, type TestPortal } from '../kit/desk'
import { aPerson } from '../kit/request'

type Given = {
  readonly asks?: Submission['asks']
  readonly requester?: Requester | null
  readonly controller?: string
  readonly language?: 'en' | 'cy'
}

/** One form that asked for several things. Gives its requests in order. */
export async function aSubmission(house: TestPortal, given: Given = {}) {
  const { controller = 'trafford', requester = null, language = 'en' } = given
  const held = await readRegister(house.portal, controller)
  if (held === null) throw new Error('No such controller')
  // The registers that come with the portal have one activity each; a request may be about several.
  const activities = [...held.register.activities.slice(0, 1).map(({ id }) => id), 'another-activity']
  const asks: Submission['asks'] = given.asks ?? [
    { right: 'access', activities, words: 'Everything.' },
    { right: 'erasure', activities, words: 'What is older than ten years.' },
    { right: 'direct-marketing', activities: [], words: 'No more leaflets.' },
  ]
  const { references } = await receiveSubmission(
    residentDesk(house.portal),
    { held, onceKey: newToken(), submission: { person: aPerson, requester, wishes: noWishes, asks } },
    { receivedOn: noon.slice(0, 10), channel: 'portal', language },
  )
  return Promise.all(references.map(async (reference) => ({ reference, caseId: await idOf(house.portal, reference) })))
}
