import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { addDocument } from '~/app/casework/documents/addDocument.server'
import { askBurn } from '~/app/casework/documents/burnDocument.server'
import { hideAreas } from '~/app/casework/documents/hideAreas.server'
import { readDocument } from '~/app/casework/documents/readDocuments.server'
import type { Portal, StaffDesk } from '~/app/desk.server'
import { documentsOf, pageOf } from '~/db/documents'
import { readPdf } from '../pack/read'
import { aLetter } from './aDocument'
import { type Answering, aVerifiedCase, caseOf, clearHealth, done } from './answering'
import { work } from './desk'

/** A case with one document on it, and the means to look at it as staff do. */
export type DocumentCase = Answering & { readonly document: string }

export const why = {
  exemption: 'S2-16',
  reason: 'He has not agreed, and it would not be fair to him.',
  facts: { about: 'third-party', consent: 'refused' },
} as const

/** Adds a document to a case. Gives its id. */
export async function add({ portal, one, reference, caseId }: Answering, bytes: Uint8Array): Promise<string> {
  done(await addDocument(one, reference, { title: 'Notes', source: 'Early help', bytes }))
  const added = (await documentsOf(portal.db, caseId)).at(-1)
  if (added === undefined) throw new Error('No document was added')
  return added.id
}

/** A case with the letter of `aLetter` on it, read by the worker. */
export async function aCaseWithLetter(portal: Portal, answering?: Answering): Promise<DocumentCase> {
  const on = answering ?? (await aVerifiedCase(portal))
  const document = await add(on, await aLetter())
  await work(portal)
  await clearHealth(on.one, on)
  return { ...on, document }
}

/** The document as a member of staff sees it. */
export async function seen({ portal, one, caseId, document }: DocumentCase, desk: StaffDesk = one) {
  const found = await readDocument(desk, { caseId, kase: await caseOf(portal, caseId) }, document)
  if (found === null) throw new Error('There is no such document')
  return found
}

/** The numbers of some words on a page, wherever they stand on it. */
export async function numbersOf({ portal, document }: DocumentCase, page: number, words: string) {
  const kept = await pageOf(portal.db, document, page)
  const wanted = words.split(' ')
  return (kept?.words ?? []).flatMap(({ text }, n) => (wanted.includes(text.replace(/[.,]$/, '')) ? [n] : []))
}

/** Hides words of a page by ticking them. */
export async function hide(on: DocumentCase, page: number, words: string) {
  const chosen = [{ document: on.document, page, words: await numbersOf(on, page, words) }]
  return done(await hideAreas(on.one, on.reference, { ...why, chosen }))
}

/** Asks for the document to be burned, and has it done. Gives the document as it is then. */
export async function burnIt(on: DocumentCase) {
  done(await askBurn(on.one, on.reference, { document: on.document }))
  await work(on.portal)
  return seen(on)
}

/** Every word of the burned document, as pdf.js reads it, page by page. */
export async function burnedPages(on: DocumentCase): Promise<readonly string[]> {
  const { burn } = await seen(on)
  const { pages } = await readPdf(new Uint8Array(await on.portal.blobs.read(burn?.blob ?? '')))
  return pages.map((page) => page.text.replace(/\s+/g, ' ').trim())
}

/** The names of what lies in a folder of the portal: none where there is no such folder. */
export const namesIn = (portal: Portal, folder: string): Promise<readonly string[]> =>
  readdir(join(portal.config.dataDir, folder), { recursive: true }).catch(() => [])
