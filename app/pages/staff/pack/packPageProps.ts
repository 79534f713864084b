import { type Case, isReleased, type Pack } from '~/app/rules/case/case'
import type { ChangesProps } from './Changes'
import type { ListedFile } from './FileTable'
import type { PackPageProps } from './PackPage'
import { sayPackChannel } from './packChannel'
import { type Progress, sayProgress } from './progressWords'
import type { Warning } from './warningWords'

type Read = Progress & {
  readonly pack: Pack
  readonly fault: string | null
  readonly files: readonly Omit<ListedFile, 'href'>[]
  readonly warnings: readonly Warning[]
  readonly changed: ChangesProps | null
  readonly proof: {
    readonly passed: boolean
    readonly channels: readonly { readonly channel: string; readonly passed: boolean; readonly reason?: string }[]
  } | null
}
type Leak = {
  readonly marks: readonly string[]
  readonly words: string
  readonly where: readonly string[]
  /** Where they are hidden on a page of one. */
  readonly document?: string | undefined
}

type Of = { readonly kase: Case; readonly leaks: readonly Leak[]; readonly mayWork: boolean }

const shown = { asked: 'building', built: 'built', approved: 'built', released: 'built', failed: 'failed' } as const

/** A pack in words: how far it is, how its leak check went, where each leak is mended. */
export function packPageProps(read: Read | null, { kase, leaks, mayWork }: Of): Omit<PackPageProps, 'onceKey'> {
  const { reference } = kase.received
  const base = `/staff/cases/${reference}`
  const state = read === null ? 'none' : shown[read.pack.state]
  return {
    reference,
    state,
    pages: read?.pack.pages ?? null,
    sha256: read?.pack.sha256 ?? null,
    files: listed(read?.files ?? [], reference),
    warnings: read?.warnings ?? [],
    changed: read?.changed ?? null,
    proof: read?.proof
      ? {
          passed: read.proof.passed,
          channels: read.proof.channels.map(({ channel, passed, reason }) => ({
            name: sayPackChannel(channel),
            passed,
            reason,
          })),
          findings: leaks.map(({ marks, words, where, document }) => ({
            text: `“${words}” is hidden in one place and can be read in another: ${where.join(', ')}`,
            href: `${base}${document === undefined ? '' : `/documents/${document}`}/allowance/${marks[0]}`,
          })),
        }
      : null,
    buildAction: isReleased(kase) ? undefined : `${base}/pack`,
    progress: read === null ? undefined : sayProgress(read),
    fault: read?.pack.state === 'failed' ? sayFault(read.fault) : undefined,
    previewHref: `${base}/pack/pages/1`,
    approvalHref: read?.pack.state === 'built' && read.pack.proof === 'passed' ? `${base}/approval` : undefined,
    reviewHref: kase.review && mayWork ? `${base}/review` : undefined,
  }
}

/** The files of a pack, each with the way to it. */
export const listed = (files: readonly Omit<ListedFile, 'href'>[], reference: string): readonly ListedFile[] =>
  files.map((file) => ({ ...file, href: `/staff/cases/${reference}/pack/files/${file.place}` }))

/** What a template lacks is said by its line, which somebody can mend; what else went wrong is for the operator. */
export const sayFault = (fault: string | null): string =>
  fault !== null && isTemplates(fault)
    ? `A template lacks a fact, so the pack could not be built. ${fault}`
    : 'The pack could not be built. Try again; if it fails again, tell your operator.'

const isTemplates = (fault: string): boolean => /\.yaml\b/.test(fault)
