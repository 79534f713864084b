import type { Portal } from '~/app/desk.server'
import { type Look, themeOfLook } from '~/app/rules/settings/look'
import type { Theme } from '~/app/rules/theme'
import type { Db } from '~/db/schema'
import { newestLooks } from '~/db/settingVersions'

type Themes = ReadonlyMap<string, Theme>
type Shelf = { readonly files: Themes; readonly shown: Map<string, Theme>; readAt: number }

// One a running portal: what its themes are read from.
const shelves = new WeakMap<Themes, Shelf>()

/** The themes of a portal: its files', and over them those that administrators chose. The same map is kept up to date. */
export async function openLooks(db: Db, files: Themes): Promise<Themes> {
  const shown = new Map(files)
  shelves.set(shown, { files, shown, readAt: 0 })
  await freshLooks({ db, themes: shown })
  return shown
}

/** Reads what administrators chose since: in this process, and in any other that shares the store. */
export async function freshLooks({ db, themes }: Pick<Portal, 'db' | 'themes'>): Promise<void> {
  const shelf = shelves.get(themes)
  if (shelf === undefined) return
  const looks = new Map((await newestLooks(db)).map(({ controller, look }) => [controller, look]))
  for (const controller of new Set([...shelf.files.keys(), ...looks.keys(), ...shelf.shown.keys()])) {
    const file = shelf.files.get(controller)
    const look = looks.get(controller) ?? null
    const chosen = look === null ? null : themeOfLook(look, file?.logo)
    // One that no longer passes (the rules may have grown stricter) gives way to the file's.
    const theme = chosen !== null && 'theme' in chosen ? chosen.theme : file
    if (theme === undefined) shelf.shown.delete(controller)
    else shelf.shown.set(controller, theme)
  }
  shelf.readAt = Date.now()
}

const staleMs = 2000

/** The same, where it was not done in the last two seconds: for every page. */
export async function looksOfLate(portal: Pick<Portal, 'db' | 'themes'>): Promise<void> {
  const shelf = shelves.get(portal.themes)
  if (shelf !== undefined && Date.now() - shelf.readAt > staleMs) await freshLooks(portal)
}

/** The theme that a look would give a controller; of none, its file's. */
export function themeOfController({ themes }: Pick<Portal, 'themes'>, controller: string, look: Look) {
  const file = (shelves.get(themes)?.files ?? themes).get(controller)
  return look === null ? { theme: file } : themeOfLook(look, file?.logo)
}
