import { NoteList, type NoteSaid } from '../beside/NoteList'

export type AsideNotesProps = {
  readonly notes: readonly NoteSaid[]
  /** How many there are in all. */
  readonly total: number
  readonly href: string
  readonly mayWrite: boolean
}

/** The newest notes of a case, with the way to all of them. */
export const AsideNotes = ({ notes, total, href, mayWrite }: AsideNotesProps) => (
  <section className="rp-part" id="notes">
    <h2 className="govuk-heading-m">Notes</h2>
    {total === 0 ? <p className="govuk-body">No notes yet.</p> : <NoteList notes={notes} />}
    <p className="govuk-body rp-unprinted">
      <Way href={href} text={mayWrite ? 'Add a note' : 'Notes'} />
      {total > notes.length ? `. All ${total} notes stand there.` : null}
    </p>
  </section>
)

export type AsideFilesProps = {
  readonly files: readonly { readonly id: string; readonly text: string; readonly href: string }[]
  readonly href: string
  readonly mayWrite: boolean
}

/** The files that staff keep beside a case. */
export const AsideFiles = ({ files, href, mayWrite }: AsideFilesProps) => (
  <section className="rp-part" id="files">
    <h2 className="govuk-heading-m">Attached files</h2>
    {files.length === 0 ? (
      <p className="govuk-body">No files yet. They are for staff, and never part of an answer.</p>
    ) : (
      <ul className="govuk-list">
        {files.map(({ id, text, href: to }) => (
          <li key={id}>
            <a className="govuk-link rp-typed" href={to} download>
              {text}
            </a>
          </li>
        ))}
      </ul>
    )}
    <p className="govuk-body rp-unprinted">
      <Way href={href} text={mayWrite ? 'Attach or remove files' : 'Attached files'} />
    </p>
  </section>
)

const Way = ({ href, text }: { readonly href: string; readonly text: string }) => (
  <a className="govuk-link" href={href}>
    {text}
  </a>
)
