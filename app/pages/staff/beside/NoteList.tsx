import { sayInstant } from '../../dates'

export type NoteSaid = {
  readonly id: string
  readonly words: string
  readonly at: string
  readonly by: string
  /** Who was told of it, by name. */
  readonly mentions: readonly string[]
}

/** Notes as they were written, newest first. */
export const NoteList = ({ notes }: { readonly notes: readonly NoteSaid[] }) => (
  <ul className="govuk-list rp-notes">
    {notes.map(({ id, words, at, by, mentions }) => (
      <li key={id} className="rp-note">
        <p className="govuk-body rp-typed">{words}</p>
        <p className="rp-timeline__when">
          {by}, <time dateTime={at}>{sayInstant(at)}</time>
          {mentions.length === 0 ? null : `. For ${mentions.map((name) => `@${name}`).join(', ')}`}
        </p>
      </li>
    ))}
  </ul>
)
