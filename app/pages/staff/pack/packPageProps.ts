import type { Pack } from '~/app/rules/case/case'
import type { PackPageProps } from './PackPage'

type Read = {
  readonly pack: Pack
  readonly fault: string | null
  readonly proof: {
    readonly passed: boolean
    readonly channels: readonly { readonly channel: string; readonly passed: boolean; readonly reason?: string }[]
  } | null
}
type Leak = { readonly marks: readonly string[]; readonly words: string; readonly where: readonly string[] }

const shown = { asked: 'building', built: 'built', approved: 'built', released: 'built', failed: 'failed' } as const

/** A pack in words: how far it is, how its leak check went, where each leak is mended. */
export function packPageProps(
  read: Read | null,
  leaks: readonly Leak[],
  reference: string,
): Omit<PackPageProps, 'onceKey'> {
  const base = `/staff/cases/${reference}`
  const isBuilt = read !== null && shown[read.pack.state] === 'built'
  return {
    reference,
    state: read === null ? 'none' : shown[read.pack.state],
    pages: read?.pack.pages ?? null,
    sha256: read?.pack.sha256 ?? null,
    proof: read?.proof
      ? {
          passed: read.proof.passed,
          channels: read.proof.channels.map(({ channel, ...result }) => ({ name: channel, ...result })),
          findings: leaks.map(({ marks, words, where }) => ({
            text: `“${words}” is hidden in one place and can be read in another: ${where.join(', ')}`,
            href: `${base}/allowance/${marks[0]}`,
          })),
        }
      : null,
    buildAction: `${base}/pack`,
    fault:
      read?.pack.state === 'failed'
        ? 'The pack could not be built. Try again; if it fails again, tell your operator.'
        : undefined,
    openHref: isBuilt ? `${base}/pack.pdf` : undefined,
    approvalHref: read?.pack.state === 'built' && read.pack.proof === 'passed' ? `${base}/approval` : undefined,
  }
}
