import { Table } from '../../govuk/Table'
import { saySize } from '../../sizes'
import { sayFileKind } from './fileWords'

export type ListedFile = {
  readonly place: number
  readonly kind: string
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly pages: number | null
  /** Where it is read. */
  readonly href: string
}

/** Every file of an answer, to be read one by one. */
export const FileTable = ({ files }: { readonly files: readonly ListedFile[] }) => (
  <Table
    wide
    caption="Files of the pack"
    head={['File', 'What it is', 'Pages', 'Size']}
    rows={files.map(({ place, kind, name, size, pages, href }) => ({
      key: String(place),
      cells: [
        <a key="file" className="govuk-link" href={href}>
          {name}
        </a>,
        sayFileKind(kind),
        pages === null ? 'None' : pages.toLocaleString('en-GB'),
        // A number and its unit stay on one line.
        saySize(size).replace(' ', '\u00a0'),
      ],
    }))}
  />
)
