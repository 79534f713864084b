type Route = { readonly id: string; readonly parentId?: string; readonly path?: string }

/** Every path that the routes answer, as patterns: `/collect/:token`. */
export function routePatterns(routes: Readonly<Record<string, Route | undefined>>): readonly string[] {
  const wholePath = (route: Route | undefined): string =>
    route ? [wholePath(routes[route.parentId ?? '']), route.path].filter(Boolean).join('/') : ''
  return Object.values(routes).map((route) => `/${wholePath(route)}`)
}

/**
 * The pattern that a path matches, for the log and for limits: a token, a reference or a name in the path is never
 * repeated. A path that matches none is `/*`.
 */
export function patternOf(path: string, patterns: readonly string[]): string {
  const segments = segmentsOf(pagePath(path))
  const matches = patterns.filter((pattern) => fits(segments, segmentsOf(pattern)))
  const bySurety = matches.toSorted((a, b) => surety(b) - surety(a))
  return bySurety[0] ?? '/*'
}

/** The page that a path asks for, as Remix reads it: `//Staff/%73ign-in.data` asks for `/staff/sign-in`. */
export function pagePath(path: string): string {
  return `/${segmentsOf(path.replace(/\.data$/, '')).join('/')}`
}

function fits(segments: readonly string[], wanted: readonly string[]): boolean {
  if (wanted.at(-1) === '*') return fits(segments.slice(0, wanted.length - 1), wanted.slice(0, -1))
  return segments.length === wanted.length && wanted.every((want, at) => want.startsWith(':') || want === segments[at])
}

/** A segment spelt out beats a parameter, and both beat a splat. */
function surety(pattern: string): number {
  const worth = (segment: string) => (segment === '*' ? 0 : segment.startsWith(':') ? 2 : 3)
  return segmentsOf(pattern).reduce((sum, segment) => sum + worth(segment), 0)
}

/** Remix matches without regard to case, empty segments or percent-encoding, and so must this. */
function segmentsOf(path: string): readonly string[] {
  return path
    .split('/')
    .filter(Boolean)
    .map((segment) => (segment.startsWith(':') ? segment : decoded(segment).toLowerCase()))
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
