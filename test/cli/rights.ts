import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'

const tsx = createRequire(import.meta.url).resolve('tsx/cli')

type Options = {
  /** The whole environment besides PATH and HOME: nothing of this machine's leaks in. */
  readonly env?: Readonly<Record<string, string>>
  readonly stdin?: string
  readonly cwd?: string
}

export type Said = { readonly code: number | null; readonly out: string; readonly err: string }

/** Runs the command line as an operator does, `npm run rights -- ARGS` less npm, and gives what it said and its exit code. */
export async function rights(args: readonly string[], { env = {}, stdin = '', cwd }: Options = {}): Promise<Said> {
  const { PATH = '', HOME = '' } = process.env
  const whole = { PATH, HOME, NODE_ENV: 'development' as const, ...env }
  const child = spawn(process.execPath, [tsx, 'app/cli.ts', ...args], { env: whole, cwd })
  const said = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text
  })
  // A command that doesn't read leaves its input closed behind it.
  child.stdin.on('error', () => {}).end(stdin)
  const [code]: (number | null)[] = await once(child, 'close')
  return { code: code ?? null, ...said }
}
