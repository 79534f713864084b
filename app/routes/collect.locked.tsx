import { CollectLocked } from '../pages/collect/CollectLocked'
import type { PageHandle } from '../root'

export const handle: PageHandle = { title: (t) => t('collect.locked.heading') }

export default function Locked() {
  return <CollectLocked />
}
