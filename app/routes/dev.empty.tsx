import type { LoaderFunctionArgs } from '@remix-run/node'

/** The emptiest page there can be, to measure the others against. Production has none. */
export const loader = ({ context }: LoaderFunctionArgs) => {
  if (context.production) throw new Response(null, { status: 404 })
  return null
}

export default function Empty() {
  return null
}
