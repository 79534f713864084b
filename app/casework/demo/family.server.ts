import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Portal } from '~/app/desk.server'
import { type DemoFamily, parseDemoFamily } from '~/app/rules/demoFamily'
import type { Person } from '~/app/rules/people'

const folder = 'db/demo'

/** Controllers that have an invented family. */
export const demoControllers = (): readonly string[] =>
  readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'family.yaml')))
    .sort()

/** A controller's invented family. */
export const readFamily = (controller: string): DemoFamily =>
  parseDemoFamily(parse(readFileSync(join(folder, controller, 'family.yaml'), 'utf8')))

/** Puts the family's invented records where the portal searches. */
export const putSources = (portal: Portal, controller: string): void =>
  cpSync(join(folder, controller, 'sources'), join(portal.sourcesDir, controller), { recursive: true })

/** A document about a controller's invented family, as the PDF that was sent in. */
export const readDemoDocument = (controller: string, { file }: DemoFamily['documents'][number]): Uint8Array =>
  new Uint8Array(readFileSync(join(folder, controller, 'documents', file)))

/** The one of the family who asks. */
export const personOf = ({ subject }: DemoFamily): Person => ({
  name: `${subject.givenName} ${subject.familyName}`,
  formerNames: subject.formerNames.join(', ') || null,
  dateOfBirth: subject.dateOfBirth,
  addressLines: subject.addressLines,
  postcode: subject.postcode,
  email: subject.email,
  telephone: subject.telephone,
})
