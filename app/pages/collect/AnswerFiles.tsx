import { useDay } from '../dates'
import { saySize } from '../sizes'
import { useWords, type Words } from '../words'

/** A file of an answer. `kind` is what it is: see the room `collect.ready` of the locale file. */
export type AnswerFile = {
  readonly place: number
  readonly kind: string
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly sha256: string
  readonly pages: number | null
}

export type Answer = {
  readonly version: number
  readonly purpose: 'answer' | 'difference'
  /** Null where nobody wrote down when it went out. */
  readonly releasedOn: string | null
  readonly files: readonly AnswerFile[]
}

/** The files of one answer: the answer to read first, then other ways to have it. Its heading where it is one of several. */
export const AnswerFiles = ({ answer, isOnly }: { readonly answer: Answer; readonly isOnly: boolean }) => {
  const t = useWords()
  const day = useDay()
  const volumes = answer.files.filter(({ kind }) => kind === 'volume')
  const others = answer.files.filter(({ kind }) => kind !== 'volume')
  const isAfter = answer.purpose === 'difference'
  return (
    <section className="rp-part">
      {isOnly ? null : (
        <h2 className="govuk-heading-m">
          {isAfter ? t('collect.ready.after-heading') : t('collect.ready.first-heading')}
        </h2>
      )}
      {isAfter ? <p className="govuk-body">{t('collect.ready.after-what')}</p> : null}
      {!isOnly && answer.releasedOn ? (
        <p className="govuk-body">{t('collect.ready.sent', { day: day(answer.releasedOn) })}</p>
      ) : null}
      {volumes.length > 1 ? <p className="govuk-body">{t('collect.ready.parts', { count: volumes.length })}</p> : null}
      {volumes.map((file, at) => (
        <p key={file.place} className="govuk-body-l">
          <a className="govuk-link" href={hrefOf(answer, file)} download>
            {t(...volumeWords(file, { number: at + 1, of: volumes.length, isAfter }))}
          </a>
        </p>
      ))}
      {others.length === 0 ? null : <Others answer={answer} files={others} isOnly={isOnly} />}
    </section>
  )
}

type OthersProps = { readonly answer: Answer; readonly files: readonly AnswerFile[]; readonly isOnly: boolean }

const Others = ({ answer, files, isOnly }: OthersProps) => {
  const t = useWords()
  const Heading = isOnly ? 'h2' : 'h3'
  return (
    <>
      <Heading className={isOnly ? 'govuk-heading-m' : 'govuk-heading-s'}>{t('collect.ready.others')}</Heading>
      <ul className="govuk-list govuk-list--bullet govuk-list--spaced">
        {files.map((file) => (
          <li key={file.place}>
            <a className="govuk-link" href={hrefOf(answer, file)} download>
              {sayOther(t, file, files)}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

// Nothing of the person is in it: an address is seen by more people than a page is.
const hrefOf = ({ version }: Answer, { place }: AnswerFile): string => `/collect/files/${version}/${place}`

type Volume = { readonly number: number; readonly of: number; readonly isAfter: boolean }

const volumeWords = ({ pages, size }: AnswerFile, { number, of, isAfter }: Volume): Parameters<Words> => {
  const values = { count: pages ?? 0, size: saySize(size), number }
  if (of > 1) return ['collect.ready.part', values]
  return [isAfter ? 'collect.ready.after-download' : 'collect.ready.download', values]
}

const sayOther = (t: Words, file: AnswerFile, files: readonly AnswerFile[]): string => {
  const size = saySize(file.size)
  switch (file.kind) {
    case 'page-copy':
      return t('collect.ready.page-copy', { size })
    case 'data':
      return t('collect.ready.data', { size })
    case 'schema':
      return t('collect.ready.schema', { size })
    case 'table':
      return t('collect.ready.table', { size, number: files.filter(({ kind }) => kind === 'table').indexOf(file) + 1 })
    case 'bundle':
      return t('collect.ready.bundle', { size })
    default:
      return t('collect.ready.list', { size })
  }
}
