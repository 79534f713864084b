import { readdirSync } from 'node:fs'
import { compare } from '../kit/bench'

// `npm run bench -- NAME`: one side-by-side measurement, `NAME.ts` in this folder.
const names = readdirSync(new URL('.', import.meta.url))
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .map((file) => file.replace(/\.ts$/, ''))

const [name] = process.argv.slice(2)
if (!name || !names.includes(name)) {
  process.stderr.write(`${name ? `There is no bench '${name}'.` : 'Name a bench.'} There is: ${names.join(', ')}\n`)
  process.exit(2)
}

const say = (line: string) => void process.stderr.write(`${line}\n`)
// One that isn't a comparison of two sides gives its own lines: it is given what stands after its name.
const { bench, measure } = await import(`./${name}.ts`)
const report = measure ? await measure(say, process.argv.slice(3)) : await compare(bench, say)
process.stdout.write(`${report.join('\n')}\n`)
