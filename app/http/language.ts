import type { RequestHandler } from 'express'
import type { Language } from '~/app/rules/sayDay'
import type { Say } from './plainPage'
import { pagePath } from './routePattern'

type Settings = { readonly publicUrl: string; readonly sayIn: (language: Language) => Say }

const yearMs = 365 * 24 * 3600 * 1000

/**
 * Finds the language that a page is read in: what `?lang=` asks for, which a cookie then keeps; else what the cookie
 * says; else English. Staff's own pages are in English. A wish is all that is kept, so a GET may change it.
 */
export function chooseLanguage({ publicUrl, sayIn }: Settings): RequestHandler {
  const secure = publicUrl.startsWith('https:')
  const cookie = secure ? '__Host-language' : 'language'

  return (req, res, next) => {
    const isForStaff = isStaffPath(req.path)
    const asked = isForStaff ? null : languageNamed(queryOf(req.originalUrl).get('lang'))
    if (asked !== null) {
      res.cookie(cookie, asked, { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: yearMs })
    }
    const kept = isForStaff ? null : languageNamed(cookieNamed(cookie, req.headers.cookie))
    const language = asked ?? kept ?? 'en'
    Object.assign(res.locals, { isForStaff, language, say: sayIn(language) })
    next()
  }
}

/** Pages that residents never see: staff's own, and those for whoever builds the portal. */
const isStaffPath = (path: string): boolean => /^\/(staff|dev)(\/|$)/.test(pagePath(path))

const queryOf = (url: string) => new URLSearchParams(url.split('?').slice(1).join('?'))

const languageNamed = (word: string | null): Language | null => (word === 'en' || word === 'cy' ? word : null)

const cookieNamed = (name: string, header = ''): string | null => {
  const pair = header.split(';').find((each) => each.trim().startsWith(`${name}=`))
  return pair === undefined ? null : pair.trim().slice(name.length + 1)
}
