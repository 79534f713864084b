import { sayChannel } from './channelWords'

/** The record of a leak check, as it is kept. */
export type Proof = {
  readonly passed: boolean
  readonly sha256: string
  readonly provedWith: readonly { readonly name: string; readonly version: string }[]
  readonly channels: readonly {
    readonly channel: string
    readonly passed: boolean
    readonly reason?: string
    readonly findings: readonly { readonly where: string }[]
  }[]
}

/** A leak check in words: how the file was read, with what, and where something was found. */
export const shownProof = ({ passed, sha256, provedWith, channels }: Proof) => ({
  passed,
  sha256,
  engines: provedWith.map(({ name, version }) => `${name} ${version}`),
  channels: channels.map(({ channel, reason, ...result }) => ({
    name: sayChannel(channel),
    passed: result.passed,
    reason,
  })),
  findings: [...new Set(channels.flatMap(({ channel, findings }) => findings.map((f) => say(channel, f.where))))].map(
    (text) => ({ text }),
  ),
})

const say = (channel: string, where: string) => `${sayChannel(channel)}: ${where}`
