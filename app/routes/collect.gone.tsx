import { CollectGone } from '../pages/collect/CollectGone'
import type { PageHandle } from '../root'

export const handle: PageHandle = { title: (t) => t('collect.gone.heading') }

export default function Gone() {
  return <CollectGone />
}
