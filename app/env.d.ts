/// <reference types="@remix-run/dev" />
/// <reference types="@remix-run/node" />

import '@remix-run/node'
import type { Language } from './rules/sayDay'
import type { Theme } from './rules/theme'

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
    /** Always English on staff's own pages. */
    language?: Language
    /** Asked for one of staff's own pages, which have no toggle of languages and no way out in a hurry. */
    isForStaff?: boolean
    /** Councils' own looks, by the controller's id. */
    themes?: ReadonlyMap<string, Theme>
    demo?: boolean
    production?: boolean
    /** Built by `remix dev`: pages reload themselves. */
    liveReload?: boolean
  }
}
