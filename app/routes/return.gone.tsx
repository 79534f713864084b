import { ReturnGone } from '../pages/saving/ReturnGone'
import type { PageHandle } from '../root'

export const handle: PageHandle = { title: (t) => t('return.gone.heading') }

export default function Gone() {
  return <ReturnGone />
}
