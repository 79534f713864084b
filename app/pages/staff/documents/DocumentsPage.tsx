import type { ReactNode } from 'react'
import { one } from '../../form'
import { BackLink } from '../../govuk/BackLink'
import { Button } from '../../govuk/Button'
import { ErrorSummary } from '../../govuk/ErrorSummary'
import { FileUpload } from '../../govuk/FileUpload'
import { Input } from '../../govuk/Input'
import { NotificationBanner } from '../../govuk/NotificationBanner'
import { Table } from '../../govuk/Table'
import { Tag, type TagColour } from '../../govuk/Tag'
import { Column } from '../../layout/Column'
import { OnceKey } from '../../layout/OnceKey'
import { type ActProps, problemsOf } from '../acts/ActPage'
import { FindForm } from './FindForm'

export type DocumentState = 'waiting' | 'refused' | 'open' | 'failed' | 'ready'

export type DocumentsPageProps = ActProps & {
  readonly documents: readonly {
    readonly id: string
    readonly title: string
    readonly source: string
    readonly state: DocumentState
    /** How far it is, or why it can't be redacted here, in words. */
    readonly words: string
    readonly href: string
  }[]
  readonly done?: string
}

const states: Readonly<Record<DocumentState, { readonly text: string; readonly colour: TagColour }>> = {
  waiting: { text: 'Being looked through', colour: 'yellow' },
  refused: { text: 'Not redacted here', colour: 'red' },
  open: { text: 'To redact', colour: 'purple' },
  failed: { text: 'Leak check failed', colour: 'red' },
  ready: { text: 'Ready', colour: 'green' },
}

/** The documents of a case, and the form that adds one: sends `file` and `source`. */
export const DocumentsPage = ({ documents, reference, values, errors, ...page }: DocumentsPageProps) => (
  <>
    <BackLink href={`/staff/cases/${reference}`} text={`Back to case ${reference}`} />
    <ErrorSummary errors={problemsOf(errors, page.refusal)} />
    {page.done ? <NotificationBanner success>{page.done}</NotificationBanner> : null}
    <span className="govuk-caption-l">{reference}</span>
    <h1 className="govuk-heading-l">Documents</h1>
    {documents.length === 0 ? (
      <p className="govuk-body">No documents have been added to this case yet.</p>
    ) : (
      <Table
        wide
        caption="Documents of this case"
        captionHidden
        head={['Document', 'From', 'Progress', 'State']}
        rows={documents.map((document) => ({
          key: document.id,
          cells: [
            <Title key="title" {...document} />,
            document.source,
            document.words,
            <Tag key="state" colour={states[document.state].colour}>
              {states[document.state].text}
            </Tag>,
          ],
        }))}
      />
    )}
    {documents.some(({ state }) => state === 'waiting') ? (
      <p className="govuk-body">
        A document of many pages takes a few minutes to be looked through.{' '}
        <a className="govuk-link" href={page.action}>
          Look again
        </a>
      </p>
    ) : null}
    <Column>
      {documents.length === 0 ? null : <FindForm action={`${page.action}/places`} />}
      <form method="post" action={page.action} encType="multipart/form-data" noValidate>
        <OnceKey value={page.onceKey} />
        <h2 className="govuk-heading-m">Add a document</h2>
        <Input
          name="source"
          label="Which service did it come from?"
          hint="For example, children’s social care."
          value={one(values, 'source')}
          error={errors.source}
        />
        <FileUpload
          name="file"
          label="PDF"
          hint="One file of up to 200 MB. It never leaves this server: you work on pictures of its pages."
          accept="application/pdf,.pdf"
          error={errors.file}
        />
        <Button>Add the document</Button>
      </form>
    </Column>
  </>
)

type TitleProps = { readonly title: string; readonly href: string; readonly state: DocumentState }

const Title = ({ title, href, state }: TitleProps): ReactNode =>
  state === 'waiting' ? (
    <span className="rp-typed">{title}</span>
  ) : (
    <a className="govuk-link rp-typed" href={href}>
      {title}
    </a>
  )
