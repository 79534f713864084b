import { sayInstant } from '../../dates'
import { BackLink } from '../../govuk/BackLink'
import { Button } from '../../govuk/Button'
import { ErrorSummary } from '../../govuk/ErrorSummary'
import { NotificationBanner } from '../../govuk/NotificationBanner'
import { Table } from '../../govuk/Table'
import { Column } from '../../layout/Column'
import { OnceKey } from '../../layout/OnceKey'
import { saySize } from '../../sizes'
import { sayRefusal } from '../../wording'
import { FilesInput } from './FilesInput'

type Attachment = {
  readonly id: string
  readonly name: string
  readonly size: number
  readonly addedAt: string
  readonly addedBy: string
  readonly scannedAt: string | null
}

export type AttachmentsPageProps = {
  readonly reference: string
  readonly action: string
  readonly onceKey: string
  readonly attachments: readonly Attachment[]
  readonly mayWrite: boolean
  readonly endings: readonly string[]
  /** What is wrong with files that were sent. */
  readonly problems: readonly string[]
  readonly refusal?: string
  readonly done?: string
}

/** Files that staff keep beside a case, and the form that adds some: sends `files`, or `intent` remove and `attachment`. */
export const AttachmentsPage = ({ reference, action, attachments, mayWrite, ...page }: AttachmentsPageProps) => (
  <>
    <BackLink href={`/staff/cases/${reference}`} text={`Back to case ${reference}`} />
    <ErrorSummary
      errors={[
        ...(page.refusal === undefined ? [] : [{ text: sayRefusal(page.refusal) }]),
        ...page.problems.map((text) => ({ text, href: '#files' })),
      ]}
    />
    {page.done ? <NotificationBanner success>{page.done}</NotificationBanner> : null}
    <span className="govuk-caption-l">{reference}</span>
    <h1 className="govuk-heading-l">Attached files</h1>
    <Column>
      <p className="govuk-body">
        Letters, emails and other files that you keep beside the case. They never become part of an answer: a document
        that the person may be sent belongs to the case’s documents.
      </p>
    </Column>
    {attachments.length === 0 ? (
      <p className="govuk-body">No files are attached.</p>
    ) : (
      <Table
        wide
        caption="Attached files"
        captionHidden
        head={['File', 'Attached', 'Size', 'Viruses', ...(mayWrite ? ['Remove'] : [])]}
        rows={attachments.map((attachment) => ({
          key: attachment.id,
          cells: [
            <a key="file" className="govuk-link rp-typed" href={`${action}/${attachment.id}`} download>
              {attachment.name}
            </a>,
            `${sayInstant(attachment.addedAt)}, ${attachment.addedBy}`,
            saySize(attachment.size),
            attachment.scannedAt === null ? <strong key="viruses">Not scanned</strong> : 'Scanned, none found',
            ...(mayWrite
              ? [<Remove key="remove" action={`${action}/${attachment.id}`} {...attachment} onceKey={page.onceKey} />]
              : []),
          ],
        }))}
      />
    )}
    {mayWrite ? (
      <Column>
        <form method="post" action={action} encType="multipart/form-data" noValidate>
          <OnceKey value={page.onceKey} />
          <h2 className="govuk-heading-m">Attach files</h2>
          <FilesInput name="files" endings={page.endings} errors={page.problems} />
          <Button>Attach</Button>
        </form>
      </Column>
    ) : null}
  </>
)

type RemoveProps = { readonly action: string; readonly id: string; readonly name: string; readonly onceKey: string }

const Remove = ({ action, id, name, onceKey }: RemoveProps) => (
  <form method="post" action={action}>
    <OnceKey value={`${id}-${onceKey}`} />
    <button type="submit" className="rp-link-button">
      Remove<span className="govuk-visually-hidden"> {name}</span>
    </button>
  </form>
)
