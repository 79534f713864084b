import { readFileSync } from 'node:fs'
import { type Exemption, parseExemptions } from '~/app/rules/exemptions'
import type { GuardFacts, LackingCode } from '~/app/rules/exemptions/guards'
import type { Guard } from '~/app/rules/exemptions/schema'

/** The product's own file, as it is read at the start. */
export const readRows = (): readonly Exemption[] =>
  parseExemptions(JSON.parse(readFileSync('db/exemptions/exemptions.json', 'utf8')))

export function rowOf(id: string): Exemption {
  const row = readRows().find((each) => each.id === id)
  if (row === undefined) throw new Error(`No exemption ${id}`)
  return row
}

export const today = '2026-11-22'

/** Everything that any guard could ask for. */
export const fullFacts: GuardFacts = {
  reasoning: 'They would be warned that they are being looked at.',
  about: 'third-party',
  consent: 'refused',
  seriousHarm: 'He was followed home in March.',
  healthOpinion: { by: 'consultant psychiatrist', on: '2026-10-01', says: 'serious-harm-likely' },
  requestedBy: 'parent',
  firstController: 'The police: the two sentences on the informant, and no more.',
  enactment: 'SI 2005/389 regulation 41',
}

/** What is left out to break each guard, and what is then lacking. */
export const leavingOut: Readonly<Record<Guard, readonly [Partial<GuardFacts>, LackingCode]>> = {
  reasoning: [{ reasoning: ' \n' }, 'reasoning-missing'],
  'para-17': [{ about: undefined }, 'about-missing'],
  'consent-considered': [{ consent: undefined }, 'consent-missing'],
  'serious-harm': [{ seriousHarm: '' }, 'harm-missing'],
  'health-opinion': [{ healthOpinion: { by: 'GP', says: 'serious-harm-likely' } }, 'opinion-on-missing'],
  'parent-or-deputy': [{ requestedBy: undefined }, 'requested-by-missing'],
  'first-controller': [{ firstController: undefined }, 'first-controller-missing'],
  enactment: [{ enactment: undefined }, 'enactment-missing'],
}
