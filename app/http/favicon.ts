import type { RequestHandler } from 'express'

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#00513f" d="M0 0h32v32H0z"/><path fill="#fff" d="M8 5h11l5 5v17H8zm4 9v2h8v-2zm0 4v2h8v-2zm0 4v2h5v-2z"/></svg>'

/** A sheet of paper, so that a browser's own question for an icon is answered. */
export const favicon: RequestHandler = (_req, res) => {
  res.type('image/svg+xml').set('Cache-Control', 'public, max-age=86400').send(drawing)
}
