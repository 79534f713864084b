import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { RequestHandler } from 'express'

const bundle = 'govuk-frontend/dist/govuk/components/exit-this-page/exit-this-page.bundle.js'

// The component asks for this class; a browser that knows no modules never comes here.
const begin = `
;(() => {
  document.body.classList.add('govuk-frontend-supported')
  for (const root of document.querySelectorAll('[data-module="govuk-exit-this-page"]')) {
    new GOVUKFrontend.ExitThisPage(root)
  }
})()
`

/**
 * Serves the one script of residents' pages: Shift three times leaves, and the page is covered at once. Without it the
 * way out is a plain link. Its name has no hash, so a browser asks each time whether its copy is still good.
 */
export function serveExitScript(): RequestHandler {
  const source = readFileSync(createRequire(import.meta.url).resolve(bundle), 'utf8')
  const script = `${withoutComments(source)}${begin}`

  return (_req, res) => {
    res.type('js').set('Cache-Control', 'public, no-cache').send(script)
  }
}

/** Half of what the package has in its file is written for whoever reads it. */
const withoutComments = (source: string): string =>
  source.replaceAll(/^\s*\/\*\*[\s\S]*?\*\/\n/gm, '').replaceAll(/^\/\/# sourceMappingURL=.*$/gm, '')
