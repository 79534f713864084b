import { readConfig } from '~/app/config.server'
import { openPortal } from '~/app/desk.server'
import { setLogLevel } from '~/app/log.server'
import { startWorker } from '~/app/worker'

/** A process with a worker for which it is one moment all the time, to be killed in the middle. ARGS: that moment. */
const [now = ''] = process.argv.slice(2)
const read = readConfig(process.env)
if ('faults' in read) throw new Error(read.faults.join())
setLogLevel('silent')
startWorker(await openPortal(read.config), { now: () => now })
process.stdout.write('working\n')
