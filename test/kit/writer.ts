import { receiveRequest } from '~/app/casework/receiveRequest.server'
import { readRegister } from '~/app/casework/registers.server'
import { readConfig } from '~/app/config.server'
import { closePortal, deskAt, openPortal } from '~/app/desk.server'

/** A process that takes as many requests as it is told, one after another. ARGS: its name, how many. */
const [me = '', many = '0'] = process.argv.slice(2)
const read = readConfig(process.env)
if ('faults' in read) throw new Error(read.faults.join())
const portal = await openPortal(read.config)
const held = await readRegister(portal, 'trafford')
if (held === null) throw new Error('no register')

const person = {
  name: 'Marged Ellis',
  formerNames: null,
  dateOfBirth: '1987-05-14',
  addressLines: ['4 Invented Row'],
  postcode: 'M33 0AA',
  email: 'marged@example.org',
  telephone: null,
}
for (let turn = 0; turn < Number(many); turn += 1) {
  const request = { right: 'access', person, activities: [], words: 'All of it.' } as const
  await receiveRequest(deskAt(portal, { kind: 'resident' }), { held, request, onceKey: `${me}-${turn}` })
}
await closePortal(portal)
process.stdout.write(`took ${many}\n`)
