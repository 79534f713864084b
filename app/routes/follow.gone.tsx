import { FollowGone } from '../pages/follow/FollowGone'
import type { PageHandle } from '../root'

export const handle: PageHandle = { title: (t) => t('follow.gone.heading') }

export default function Gone() {
  return <FollowGone />
}
