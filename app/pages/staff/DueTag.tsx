import type { DueLabel } from '~/app/rules/clock/label'
import { Tag, type TagColour } from '../govuk/Tag'

/** When a case is due, in words; the colour only repeats them. */
export const DueTag = ({ due }: { readonly due: DueLabel }) => <Tag colour={colours[due.tone]}>{due.label}</Tag>

const colours: Readonly<Record<DueLabel['tone'], TagColour>> = {
  late: 'red',
  soon: 'yellow',
  ok: 'green',
  stopped: 'grey',
}
