import { AskedPage } from '../pages/follow/AskedPage'
import type { PageHandle } from '../root'

export const handle: PageHandle = { title: (t) => t('follow.asked.heading') }

export default function Asked() {
  return <AskedPage />
}
