import { pagePath } from './routePattern'

const megabyte = 1024 * 1024

/** What any form may send. */
const formLimit = megabyte

/** The largest document that may be added. */
export const documentLimit = 200 * megabyte

/** The largest paper that shows who somebody is or that they may act for another, and how many may come at a time. */
export const paperLimit = 10 * megabyte
export const papersAtOnce = 10

/** The largest file that staff keep beside a case, and how many may come at a time. */
export const attachmentLimit = 25 * megabyte
export const attachmentsAtOnce = 10

/** The largest tracker that is brought in. */
export const trackerLimit = 10 * megabyte

/**
 * What the doors for files let in. More than the largest files together: one that is somewhat too large is read to its
 * end and told so beside its field, which a browser shows; a connection that is cut it does not.
 */
const doors: readonly { readonly path: RegExp; readonly limit: number }[] = [
  { path: /^\/staff\/cases\/[^/]+\/(searches\/[^/]+\/)?documents$/, limit: 2 * documentLimit },
  { path: /^\/staff\/cases\/[^/]+\/attachments$/, limit: 2 * attachmentsAtOnce * attachmentLimit },
  { path: /^\/(staff\/cases\/[^/]+|follow)\/papers$/, limit: 2 * papersAtOnce * paperLimit },
  { path: /^\/[^/]+\/request\/authority$/, limit: 2 * papersAtOnce * paperLimit },
  { path: /^\/staff\/imports$/, limit: 2 * trackerLimit },
  // A register that is somewhat too large is read to its end, and told so.
  { path: /^\/staff\/registers$/, limit: 4 * megabyte },
]

/** How many bytes a request to a path may send. */
export const bodyLimitFor = (path: string): number =>
  doors.find((door) => door.path.test(pagePath(path)))?.limit ?? formLimit
