import type { RequestHandler } from 'express'

export type Check = { readonly check: string; readonly ok: boolean }
const patience = 2_000

/** Whether this process runs at all. */
export const healthz: RequestHandler = (_req, res) => {
  res.type('text').send('ok\n')
}

/** Whether the portal can do its work: 200, or 503 with the checks that failed. Says no versions and no paths. */
export function readyz(readiness: () => Promise<readonly Check[]>): RequestHandler {
  return async (_req, res) => {
    const checks = await Promise.race([readiness().catch(() => [unanswered]), afterPatience()])
    const failing = checks.filter(({ ok }) => !ok).map(({ check }) => check)
    res.status(failing.length === 0 ? 200 : 503).json({ ready: failing.length === 0, failing })
  }
}

const unanswered: Check = { check: 'checks', ok: false }

function afterPatience(): Promise<readonly Check[]> {
  return new Promise((resolve) => {
    setTimeout(() => resolve([unanswered]), patience).unref()
  })
}
