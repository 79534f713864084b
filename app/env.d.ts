/// <reference types="@remix-run/dev" />
/// <reference types="@remix-run/node" />

import '@remix-run/node'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }

  /** What the server hands to every loader and action. Routes under test may be called with an empty one. */
  interface AppLoadContext {
    /** Allows this answer's own inline scripts, and no others. */
    nonce?: string
    /** Stands in the log beside whatever goes wrong, and on the problem page. */
    requestId?: string
    demo?: boolean
    production?: boolean
    /** Built by `remix dev`: pages reload themselves. */
    liveReload?: boolean
  }
}
