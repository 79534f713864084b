import { createHash } from 'node:crypto'
import { setVolumes } from '../pack/setVolumes'
import { mixedTree } from '../pack/volumesTree'

// Typesets a pack in volumes and prints the SHA-256 of each.
const { volumes } = await setVolumes(mixedTree(), { pagesAVolume: 12, language: 'cy' })
for (const bytes of volumes) console.log(createHash('sha256').update(bytes).digest('hex'))
