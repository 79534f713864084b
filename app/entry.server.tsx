import { PassThrough } from 'node:stream'
import {
  type ActionFunctionArgs,
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { loadConfig } from '~/app/config.server'
import { problemPage } from '~/app/http/plainPage'
import { log } from '~/app/log.server'
import { readLocales } from '~/app/outside/locales.server'
import { type Words, WordsProvider } from '~/app/pages/words'
import { VisitContext } from '~/app/root'

export const streamTimeout = 10_000

/** Renders a page to HTML with its words and its nonce. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce = '', requestId = '' }: AppLoadContext,
) {
  const page = (
    <VisitContext.Provider value={{ nonce, requestId, status }}>
      <WordsProvider value={words()}>
        <RemixServer context={remixContext} url={request.url} nonce={nonce} />
      </WordsProvider>
    </VisitContext.Provider>
  )
  headers.set('Content-Type', 'text/html; charset=utf-8')
  try {
    return new Response(await render(page, nonce), { status, headers })
  } catch (error) {
    // Thrown once, a render error comes back here as the problem page. That page itself failed: stand alone.
    if (!remixContext.staticHandlerContext.errors) throw error
    logError(error, requestId)
    return new Response(problemPage(requestId), { status: 500, headers })
  }
}

/** Logs what a loader, an action or a page threw. A wrong address is no error, nor is a visitor who left. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return
  logError(error, context.requestId)
}

let english: Words | undefined

function words(): Words {
  english ??= readLocales(loadConfig().templatesDir)('en')
  return english
}

function render(page: React.ReactElement, nonce: string): Promise<ReadableStream> {
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onShellReady() {
        resolve(createReadableStreamFromReadable(pipe(new PassThrough())))
      },
      onShellError: reject,
      onAllReady: () => clearTimeout(giveUp),
      // A shell error is told by whoever catches it.
      onError() {},
    })
    const giveUp = setTimeout(abort, streamTimeout + 1000)
  })
}

function logError(error: unknown, requestId: string | undefined) {
  log.error({ err: error, requestId }, 'a page failed')
}
