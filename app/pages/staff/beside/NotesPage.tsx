import { many, one } from '../../form'
import { Checkboxes } from '../../govuk/Checkboxes'
import { Textarea } from '../../govuk/Textarea'
import { ActPage, type ActProps } from '../acts/ActPage'
import { NoteList, type NoteSaid } from './NoteList'

export type NotesPageProps = ActProps & {
  readonly notes: readonly NoteSaid[]
  /** Who can be mentioned. */
  readonly colleagues: readonly { readonly value: string; readonly label: string }[]
}

/** The notes of a case and the form that adds one. Sends `words` and `mentions`. */
export const NotesPage = ({ notes, colleagues, values, ...page }: NotesPageProps) => (
  <ActPage
    {...page}
    title="Notes"
    button="Add the note"
    below={
      <section className="rp-part">
        <h2 className="govuk-heading-m">Notes so far</h2>
        {notes.length === 0 ? <p className="govuk-body">No notes yet.</p> : <NoteList notes={notes} />}
      </section>
    }
  >
    <Textarea
      name="words"
      label="Add a note"
      hint="A note can’t be changed later. The person may ask for what we hold about them, and that includes notes."
      value={one(values, 'words')}
      error={page.errors.words}
    />
    {colleagues.length === 0 ? null : (
      <Checkboxes
        name="mentions"
        label="Mention a colleague (optional)"
        hint="They get an email that a note names them. It doesn’t say what the note says."
        size="s"
        items={colleagues.map(({ value, label }) => ({ value, label: `@${label}` }))}
        values={many(values, 'mentions')}
        error={page.errors.mentions}
      />
    )}
  </ActPage>
)
