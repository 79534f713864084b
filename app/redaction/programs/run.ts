import { execFile } from 'node:child_process'

/** What a program gave, what it said besides (never repeated: it may be words of the file), and how it ended. */
export type Ran = { readonly out: Buffer; readonly said: string; readonly code: number }

type Limits = { readonly seconds?: number; readonly mostBytes?: number }

// Where programs of the system are looked for: nothing of the portal's own settings reaches them.
const environment = {
  PATH: '/usr/local/bin:/usr/bin:/bin:/opt/homebrew/bin',
  LC_ALL: 'C.UTF-8',
  LANGUAGE: 'en',
} as const
const megabyte = 1024 * 1024

/**
 * Runs a program of the system, without a shell. Throws where it is not there, takes too long or says too much.
 */
export const runProgram = (
  program: string,
  args: readonly string[],
  { seconds = 120, mostBytes = 256 * megabyte }: Limits = {},
): Promise<Ran> =>
  new Promise((resolve, reject) => {
    execFile(
      program,
      [...args],
      {
        env: { ...environment, NODE_ENV: 'production' },
        timeout: seconds * 1000,
        killSignal: 'SIGKILL',
        maxBuffer: mostBytes,
        encoding: 'buffer',
        windowsHide: true,
      },
      (fault, out, complaints) => {
        const said = complaints.toString('utf8')
        if (fault === null) resolve({ out, said, code: 0 })
        else if (typeof fault.code === 'number') resolve({ out, said, code: fault.code })
        else reject(new Error(`${program} ${whyOf(fault, seconds)}.`))
      },
    )
  })

const whyOf = (fault: { readonly code?: unknown; readonly killed?: boolean }, seconds: number): string => {
  if (fault.code === 'ENOENT') return 'is not installed'
  if (fault.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') return 'said more than can be read'
  return fault.killed ? `was stopped: it took over ${seconds} seconds` : 'stopped before its end'
}

/** What a program said where it ended well. Throws where it did not. */
export const requireRun = async (program: string, args: readonly string[], limits: Limits = {}): Promise<Buffer> => {
  const { out, code } = await runProgram(program, args, limits)
  if (code !== 0) throw new Error(`${program} ended with ${code}.`)
  return out
}
