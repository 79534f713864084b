import { AccessibilityPage } from '../pages/AccessibilityPage'
import type { PageHandle } from '../root'

export const handle: PageHandle = { title: (t) => t('accessibility.heading') }

export default function Accessibility() {
  return <AccessibilityPage />
}
