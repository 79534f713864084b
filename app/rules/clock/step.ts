import type { Day } from '../day'
import type { Length, Period, Restart } from './period'

/**
 * One step of a working: what was done to get from day to day, and who says so. The same steps are said to staff, to the
 * person who asked, in letters and on the command line: see `casework/sayWorking`.
 */
export type Step = { readonly source: string } & (
  | { readonly step: 'received'; readonly on: Day }
  /** A limit that is none of a request's began. */
  | { readonly step: 'started'; readonly on: Day }
  | { readonly step: 'waiting'; readonly for: Restart; readonly on: Day }
  | { readonly step: 'complete'; readonly what: Restart; readonly on: Day }
  | { readonly step: 'restart-not-counted'; readonly what: Restart; readonly on: Day }
  | {
      readonly step: 'counted'
      readonly length: Length
      readonly counted: Period['counted']
      readonly from: Day
      readonly to: Day
    }
  | { readonly step: 'month-end'; readonly to: Day }
  | { readonly step: 'extended'; readonly on: Day; readonly months: number; readonly to: Day }
  | { readonly step: 'extension-late'; readonly on: Day; readonly limit: Day }
  | { readonly step: 'extension-again'; readonly on: Day }
  | { readonly step: 'extension-not-allowed'; readonly on: Day }
  /** Days that don't count. `days` leaves out those that an earlier step has already taken out. */
  | { readonly step: 'excluded'; readonly from: Day; readonly to: Day; readonly days: number }
  | { readonly step: 'moved'; readonly days: number; readonly from: Day; readonly to: Day }
  | { readonly step: 'paused'; readonly on: Day }
  | { readonly step: 'pause-late'; readonly on: Day; readonly end: Day }
  | { readonly step: 'pause-not-counted'; readonly on: Day }
  /** Something that people think stops the time, and that doesn't. */
  | { readonly step: 'no-effect'; readonly what: string; readonly on: Day }
  | {
      readonly step: 'rolled'
      readonly from: Day
      /** Each day passed over: 'Saturday', 'Sunday' or the bank holiday's name. */
      readonly passed: readonly { readonly day: Day; readonly why: string }[]
      readonly to: Day
    }
  | { readonly step: 'due'; readonly on: Day }
  | { readonly step: 'limit'; readonly on: Day }
)
