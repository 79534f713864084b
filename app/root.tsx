import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  LiveReload,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import { createContext, type ReactNode, useContext } from 'react'
import { Layout } from '~/app/pages/layout/Layout'
import { Forbidden } from '~/app/pages/problems/Forbidden'
import { NotFound } from '~/app/pages/problems/NotFound'
import { Problem } from '~/app/pages/problems/Problem'
import { useWords, type Words } from '~/app/pages/words'
import styles from './pages/styles/portal.css'

/**
 * What a route may say about its page with `export const handle`. `title`: the page's own part of the title, from the
 * words and what its loader gave; the service's name, and "Error: " on an answer with 422, are added here. `hydrate`:
 * the page needs our script in the browser. No other page sends any.
 */
export type PageHandle = {
  readonly title?: (t: Words, data: unknown) => string
  readonly hydrate?: boolean
}

/** What only this one answer knows: its nonce, its id in the log, its status. */
export const VisitContext = createContext<{
  readonly nonce?: string
  readonly requestId?: string
  readonly status?: number
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
    <Page heading={heading} hydrate={matches.some(({ handle }) => wantsScript(handle))}>
      <Outlet />
    </Page>
  )
}

export function ErrorBoundary() {
  const t = useWords()
  const { requestId } = useContext(VisitContext)
  const error = useRouteError()
  const status = isRouteErrorResponse(error) ? error.status : 500
  if (status === 404 || status === 405) {
    return (
      <Page heading={t('problems.not-found.heading')}>
        <NotFound />
      </Page>
    )
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

type PageProps = { readonly heading?: string; readonly hydrate?: boolean; readonly children: ReactNode }

function Page({ heading, hydrate = false, children }: PageProps) {
  const t = useWords()
  const { nonce, status } = useContext(VisitContext)
  const given = useRouteLoaderData<typeof loader>('root')
  return (
    <html lang="en" className="govuk-template">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <title>{heading ? t(status === 422 ? 'title.error' : 'title.page', { heading }) : t('layout.service')}</title>
        <Links />
      </head>
      <body className="govuk-template__body">
        <Layout demo={given?.demo ?? false}>{children}</Layout>
        {hydrate ? <ScrollRestoration nonce={nonce} /> : null}
        {hydrate ? <Scripts nonce={nonce} /> : null}
        {given?.liveReload ? <LiveReload nonce={nonce} /> : null}
      </body>
    </html>
  )
}

function titleOf(handle: unknown): PageHandle['title'] {
  return isHandle(handle) && typeof handle.title === 'function' ? handle.title : undefined
}

function wantsScript(handle: unknown): boolean {
  return isHandle(handle) && handle.hydrate === true
}

function isHandle(handle: unknown): handle is PageHandle {
  return typeof handle === 'object' && handle !== null
}
