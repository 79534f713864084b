import { sayRecords } from '../counts'
import type { PackDocument, PackFacts } from '../facts'
import type { Say } from '../words'

type Disclosed = Extract<PackFacts, { kind: 'access' | 'difference' }>
type Found = Pick<Disclosed, 'records' | 'documents'>

/** How many documents. */
export const sayDocuments = (say: Say, n: number): string =>
  n === 1 ? say('count.document.one') : say('count.document.many', { n })

export const sayPages = (say: Say, n: number): string =>
  n === 1 ? say('count.page.one') : say('count.page.many', { n })

/** "1 record and 2 documents (5 pages)", or nothing where neither was found. */
export const sayFound = (say: Say, { records, documents }: Found): string | undefined => {
  const pages = documents.reduce((sum, document) => sum + document.pages, 0)
  const [one, other] = [
    ...(records.length > 0 ? [sayRecords(say, records.length)] : []),
    ...(documents.length > 0
      ? [
          say('count.documents.pages', {
            documents: sayDocuments(say, documents.length),
            pages: sayPages(say, pages),
          }),
        ]
      : []),
  ]
  return one !== undefined && other !== undefined ? say('count.both', { one, other }) : one
}

/** How many documents are shown in part, held back or dealt with apart from the pack. */
export const documentsShown = (
  documents: readonly PackDocument[],
  disclosed: PackDocument['disclosed'],
): readonly PackDocument[] => documents.filter((document) => document.disclosed === disclosed)
