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
import { readLocales, type Say } from '~/app/outside/locales.server'
import { WordsProvider } from '~/app/pages/words'
import { VisitContext } from '~/app/root'
import type { Language } from '~/app/rules/sayDay'

export const streamTimeout = 10_000

/** Renders a page to HTML with its words and its nonce. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce = '', requestId = '', language = 'en', isForStaff, themes }: AppLoadContext,
) {
  const words = wordsIn(language)
  const page = (
    <VisitContext.Provider value={{ nonce, requestId, status, isForStaff, themes }}>
      <WordsProvider value={words} language={language}>
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
    return new Response(problemPage(words, requestId), { status: 500, headers })
  }
}

/** Logs what a loader, an action or a page threw. A wrong address is no error, nor is a visitor who left. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return
  logError(error, context.requestId)
}

let locales: ((language: Language) => Say) | undefined

function wordsIn(language: Language): Say {
  locales ??= readLocales(loadConfig().templatesDir)
  return locales(language)
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
