import { readFileSync } from 'node:fs'
import { wordsFor } from '../pack/facts'
import { builtPack } from './builtPack'

// A process of its own, in whatever time zone and language it is given: the fingerprint of each file, as JSON.
const facts = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'))
const built = await builtPack(facts, wordsFor(facts))
console.log(JSON.stringify(built.files.map(({ name, sha256 }) => [name, sha256])))
