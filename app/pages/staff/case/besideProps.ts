import { may } from '~/app/rules/roles'
import { saySize } from '../../sizes'
import type { AsideFilesProps, AsideNotesProps } from './Aside'
import type { CaseParts } from './casePageProps'

/** The newest notes stand on the case's own page, the others on theirs. */
const notesShown = 3

/** What staff keep beside a case, for its page. */
export function besideProps({ kase, notes, attachments, role }: CaseParts): {
  readonly notes: AsideNotesProps
  readonly files: AsideFilesProps
} {
  const base = `/staff/cases/${kase.received.reference}`
  const mayWrite = may(role, 'write-notes')
  return {
    notes: { notes: notes.slice(0, notesShown), total: notes.length, href: `${base}/notes`, mayWrite },
    files: {
      files: attachments.map(({ id, name, size }) => ({
        id,
        text: `${name} (${saySize(size)})`,
        href: `${base}/attachments/${id}`,
      })),
      href: `${base}/attachments`,
      mayWrite,
    },
  }
}
