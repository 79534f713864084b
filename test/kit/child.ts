import { spawn } from 'node:child_process'
import { once } from 'node:events'

type Options = {
  readonly args: readonly string[]
  /** The whole environment besides PATH and HOME: nothing of this machine's leaks in. */
  readonly env?: Partial<NodeJS.ProcessEnv>
}

/** Runs a Node program of ours as a process of its own, and keeps what it says. */
export function startChild({ args, env = {} }: Options) {
  const { PATH = '', HOME = '' } = process.env
  const whole = { PATH, HOME, ...env, NODE_ENV: env.NODE_ENV ?? 'development' } as const
  const child = spawn(process.execPath, [...args], { env: whole, stdio: ['ignore', 'pipe', 'pipe'] })
  const said = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text
  })
  const ended = once(child, 'close').then(([code]: (number | null)[]) => code ?? null)
  return {
    said: () => said,
    ended,
    signal: (name: NodeJS.Signals) => child.kill(name),
    /** Waits until the program has said something. Throws what it did say if it ends before. */
    saying: async (words: RegExp) => {
      for (;;) {
        const found = words.exec(said.out)
        if (found) return found
        const over = await Promise.race([ended.then(() => true), pause(20)])
        if (over && !words.test(said.out)) throw new Error(`It ended without ${words}:\n${said.out}${said.err}`)
      }
    },
  } as const
}

const pause = (ms: number) => new Promise<false>((resolve) => setTimeout(() => resolve(false), ms))
