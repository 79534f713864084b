import { readConfig } from '~/app/config.server'
import { openPortal } from '~/app/desk.server'
import { startWorker } from '~/app/worker'

/** A process whose worker takes a letter and never has done with sending it, so that it can be killed in the middle. */
const read = readConfig(process.env)
if ('faults' in read) throw new Error(read.faults.join())
const opened = await openPortal(read.config)
const send = () => {
  process.stdout.write('sending\n')
  return new Promise<void>(() => {})
}
startWorker({ ...opened, post: { send, close: () => {} } })
