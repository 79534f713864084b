import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireStaff } from '../door.server'
import { startKeys } from '../pages/staff/queue/keys/startKeys'

/** No page: the script of the queue's keys, built like that of drawing boxes: a file for the browser that holds it alone. */
export const handle = typeof document === 'undefined' ? null : startKeys(document)

export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request)
  throw notFound()
}
