import type { Fault } from '../check'
import type { OpenFile } from '../open'

/** Another program that reads the file, so that what our own reader says is not only its own opinion. */
export type Reader = {
  readonly id: string
  readonly title: string
  /** How it comes onto a machine. */
  readonly from: string
  /** Which one takes part, or null where there is none. */
  readonly version: () => Promise<string | null>
  /** What it sees otherwise than our own reader, or finds wrong. */
  readonly read: (file: OpenFile) => Promise<readonly Fault[]>
}
