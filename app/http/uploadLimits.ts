import { pagePath } from './routePattern'

const megabyte = 1024 * 1024

/** What any form may send. */
export const formLimit = megabyte

/** The largest document that may be added. */
export const documentLimit = 200 * megabyte

/**
 * What the one door for documents lets in. More than the largest document: a file that is somewhat too large is read to
 * its end and told so beside its field, which a browser shows; a connection that is cut it does not.
 */
const doorLimit = 2 * documentLimit

/** How many bytes a request to a path may send. */
export const bodyLimitFor = (path: string): number =>
  /^\/staff\/cases\/[^/]+\/documents$/.test(pagePath(path)) ? doorLimit : formLimit
