import express, { type Express, type RequestHandler } from 'express'
import type { Logger } from 'pino'
import type { Language } from '~/app/rules/sayDay'
import type { Theme } from '~/app/rules/theme'
import { limitBody } from './bodyLimit'
import { serveExitScript } from './exitScript'
import { favicon } from './favicon'
import { keepPrivate, nameRequest, securityHeaders } from './headers'
import { type Check, healthz, readyz } from './health'
import { chooseLanguage } from './language'
import { refuseForeignWrites } from './origin'
import type { Say } from './plainPage'
import { answerProblems } from './problems'
import { limitWrites } from './rateLimits'
import { logRequests } from './requestLog'
import { pagePath } from './routePattern'
import { serveThemes } from './themes'
import { bodyLimitFor } from './uploadLimits'

type Parts = {
  readonly config: { readonly publicUrl: string; readonly trustProxy: number }
  /** Answers every page; the Remix handler in life. */
  readonly pages: RequestHandler
  /** What the pages answer, for the log: `/collect/:token`. */
  readonly patterns: readonly string[]
  readonly assetsDir: string
  /** The words of the pages that stand by themselves. */
  readonly say: (language: Language) => Say
  /** Councils' own looks, by the controller's id. */
  readonly themes: ReadonlyMap<string, Theme>
  readonly readiness: () => Promise<readonly Check[]>
  readonly log: Logger
  readonly liveReload?: boolean
  /** Only tests that send many forms on purpose switch this off. */
  readonly rateLimits?: boolean
}

/** The web server without its socket: headers, health, what is refused at the door, then the pages. */
export function createApp({
  config,
  pages,
  patterns,
  assetsDir,
  say,
  themes,
  readiness,
  log,
  ...options
}: Parts): Express {
  const app = express()
  app.set('trust proxy', config.trustProxy)
  app.set('query parser', false)

  app.use(nameRequest, logRequests(log, patterns))
  app.use(chooseLanguage({ publicUrl: config.publicUrl, sayIn: say }))
  app.use(securityHeaders({ publicUrl: config.publicUrl, liveReload: options.liveReload ?? false }))
  app.get('/assets/exit-this-page.js', serveExitScript())
  // Their names carry a hash of their content, so a copy never goes stale.
  app.use(
    '/assets',
    express.static(assetsDir, { index: false, redirect: false, fallthrough: false, immutable: true, maxAge: '1y' }),
  )
  app.get('/favicon.ico', favicon)
  app.use(serveThemes(themes))

  app.use(keepPrivate(isPrivate))
  app.get('/healthz', healthz)
  app.get('/readyz', readyz(readiness))
  app.use(refuseForeignWrites(config.publicUrl))
  if (options.rateLimits ?? true) app.use(...limitWrites(isGuessable))
  app.use(limitBody(bodyLimitFor), pages)
  app.use(answerProblems(log))
  return app
}

function isPrivate(path: string): boolean {
  return /^\/(calendar|collect|follow|return|staff|dev)(\/|$)|^\/[^/]+\/request(\/|$)/.test(pagePath(path))
}

function isGuessable(path: string): boolean {
  return /^\/(collect|follow|return|staff\/sign-in)(\/|$)|^\/[^/]+\/request\/email-code$/.test(pagePath(path))
}
