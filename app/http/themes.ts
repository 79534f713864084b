import { readFileSync } from 'node:fs'
import type { RequestHandler } from 'express'
import { styleSheetOf } from '~/app/pages/layout/brand'
import type { Theme } from '~/app/rules/theme'

type Themes = ReadonlyMap<string, Theme>
type Served = { readonly type: string; readonly body: string | Buffer }

/**
 * Serves each council's colours as `/theme/ID.css` and its logo as `/theme/ID.logo`. An administrator may change them at
 * any time, so a browser asks by their ETag with each page.
 */
export function serveThemes(themes: Themes): RequestHandler {
  return (req, res, next) => {
    const file = req.method === 'GET' || req.method === 'HEAD' ? fileOf(themes, req.path) : undefined
    if (file === undefined) return next()
    res.type(file.type).set('Cache-Control', 'no-cache').send(file.body)
  }
}

function fileOf(themes: Themes, path: string): Served | undefined {
  const [, controller = '', kind] = /^\/theme\/([a-z0-9-]+)\.(css|logo)$/.exec(path) ?? []
  const theme = themes.get(controller)
  if (theme === undefined) return undefined
  if (kind === 'css') return { type: 'css', body: styleSheetOf(theme) }
  return theme.logo === undefined ? undefined : logoOf(theme.logo.file)
}

// A logo comes with the portal's files and stays as it is until the next start.
const logos = new Map<string, Served>()

function logoOf(file: string): Served {
  const type = file.toLowerCase().endsWith('.png') ? 'png' : 'jpeg'
  const logo = logos.get(file) ?? { type, body: readFileSync(file) }
  logos.set(file, logo)
  return logo
}
