import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  LiveReload,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import { createContext, type ReactNode, useContext } from 'react'
import { brandOf } from '~/app/pages/layout/brand'
import { Layout } from '~/app/pages/layout/Layout'
import { Forbidden } from '~/app/pages/problems/Forbidden'
import { NotFound } from '~/app/pages/problems/NotFound'
import { Problem } from '~/app/pages/problems/Problem'
import { StaffNotFound } from '~/app/pages/problems/StaffNotFound'
import { useLanguage, useWords, type Words } from '~/app/pages/words'
import type { Theme } from '~/app/rules/theme'
import styles from './pages/styles/portal.css'

/**
 * What a route may say about its page with `export const handle`. `title`: the page's own part of the title, from the
 * words and what its loader gave; the service's name, and "Error: " on an answer with 422, are added here. `hydrate`:
 * the page needs React in the browser; no other page sends it. `form`: the id of a form that the page has in every
 * state; a change of language then sends it with `intent=language`, and the action shows what was typed, unchecked.
 */
export type PageHandle = {
  readonly title?: (t: Words, data: unknown) => string
  readonly hydrate?: boolean
  readonly form?: string
}

/** What only this one answer knows: its nonce, its id in the log, its status, for whom it is, how councils look. */
export const VisitContext = createContext<{
  readonly nonce?: string
  readonly requestId?: string
  readonly status?: number
  readonly isForStaff?: boolean
  readonly themes?: ReadonlyMap<string, Theme>
}>({})

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.ico', type: 'image/svg+xml' },
]

export const loader = ({ context }: LoaderFunctionArgs) => ({
  demo: context.demo === true,
  liveReload: context.liveReload === true,
})

export default function Root() {
  const t = useWords()
  const matches = useMatches()
  const titled = matches.findLast(({ handle }) => titleOf(handle))
  const heading = titled && titleOf(titled.handle)?.(t, titled.data)
  return (
    <Page
      heading={heading}
      hydrate={matches.some(({ handle }) => wantsScript(handle))}
      form={matches.map(({ handle }) => formOf(handle)).findLast(Boolean)}
    >
      <Outlet />
    </Page>
  )
}

export function ErrorBoundary() {
  const t = useWords()
  const { requestId, isForStaff = false } = useContext(VisitContext)
  const error = useRouteError()
  const status = isRouteErrorResponse(error) ? error.status : 500
  if (status === 404 || status === 405) {
    return <Page heading={t('problems.not-found.heading')}>{isForStaff ? <StaffNotFound /> : <NotFound />}</Page>
  }
  if (status === 401 || status === 403) {
    return (
      <Page heading={t('problems.forbidden.heading')}>
        <Forbidden />
      </Page>
    )
  }
  return (
    <Page heading={t('problems.problem.heading')}>
      <Problem incident={requestId} />
    </Page>
  )
}

type PageProps = {
  readonly heading?: string
  readonly hydrate?: boolean
  readonly form?: string
  readonly children: ReactNode
}

function Page({ heading, hydrate = false, form, children }: PageProps) {
  const t = useWords()
  const language = useLanguage()
  const { nonce, status, isForStaff = false } = useContext(VisitContext)
  const given = useRouteLoaderData<typeof loader>('root')
  const { pathname, search } = useLocation()
  const brand = useBrand()
  return (
    <html lang={language} className="govuk-template">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <title>{heading ? t(status === 422 ? 'title.error' : 'title.page', { heading }) : t('layout.service')}</title>
        <Links />
        {brand ? <link rel="stylesheet" href={brand.stylesheet} /> : null}
      </head>
      <body className="govuk-template__body">
        <Layout
          demo={given?.demo ?? false}
          resident={isForStaff ? undefined : { here: `${pathname}${search}`, form }}
          brand={brand}
        >
          {children}
        </Layout>
        {isForStaff ? null : <script type="module" src="/assets/exit-this-page.js" />}
        {hydrate ? <ScrollRestoration nonce={nonce} /> : null}
        {hydrate ? <Scripts nonce={nonce} /> : null}
        {given?.liveReload ? <LiveReload nonce={nonce} /> : null}
      </body>
    </html>
  )
}

/** The look of the council that a page belongs to: its address or what its loader gave says which. */
function useBrand() {
  const language = useLanguage()
  const { themes, isForStaff } = useContext(VisitContext)
  const controller = useMatches()
    .map(({ params, data }) => params.controller ?? controllerIn(data))
    .findLast(Boolean)
  const theme = controller === undefined ? undefined : themes?.get(controller)
  return controller === undefined || theme === undefined || isForStaff
    ? undefined
    : brandOf(controller, theme, language)
}

function controllerIn(given: unknown): string | undefined {
  if (typeof given !== 'object' || given === null || !('controller' in given)) return undefined
  const { controller } = given
  if (typeof controller === 'string') return controller
  const hasId = typeof controller === 'object' && controller !== null && 'id' in controller
  return hasId && typeof controller.id === 'string' ? controller.id : undefined
}

function titleOf(handle: unknown): PageHandle['title'] {
  return isHandle(handle) && typeof handle.title === 'function' ? handle.title : undefined
}

function formOf(handle: unknown): string | undefined {
  return isHandle(handle) && typeof handle.form === 'string' ? handle.form : undefined
}

function wantsScript(handle: unknown): boolean {
  return isHandle(handle) && handle.hydrate === true
}

function isHandle(handle: unknown): handle is PageHandle {
  return typeof handle === 'object' && handle !== null
}
