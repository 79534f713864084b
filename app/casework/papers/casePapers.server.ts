import type { Desk, StaffDesk } from '~/app/desk.server'
import type { SentFile } from '~/app/http/upload.server'
import { type Case, lacksAuthority } from '~/app/rules/case/case'
import type { PaperKind } from '~/app/rules/case/residents'
import { may } from '~/app/rules/roles'
import { keepPaper } from '~/db/papers'
import type { Trx } from '~/db/schema'
import { change } from '../change.server'
import { followedCase } from '../follow.server'
import { readCase } from '../readCase.server'
import { dropUnkept, type NewPaper, paperRows } from './paperRows.server'

type Sent = { readonly kind: PaperKind; readonly files: readonly SentFile<string>[]; readonly onceKey: string }

/** `not-wanted`: nothing of the kind is waited for. `too-many`: the case has as many as it may. */
export type Added = 'added' | 'not-wanted' | 'too-many'

/** More than anybody needs; fewer than would fill a disk. */
const mostOfCase = 30

/** Which papers would be looked at: to show who asks where that was asked for, or that they may act for another. */
export const wantedKinds = (kase: Case): readonly PaperKind[] => {
  if (kase.closed !== null) return []
  return [
    ...(kase.identityAskedOn !== null && kase.identity === null ? (['identity'] as const) : []),
    ...(lacksAuthority(kase) ? (['authority'] as const) : []),
  ]
}

/** Which papers staff may file, asked for or not: those that would show what isn't settled yet. */
export const mayAdd = (kase: Case): readonly PaperKind[] => {
  if (kase.closed !== null) return []
  return [
    ...(kase.identity === null ? (['identity'] as const) : []),
    ...(lacksAuthority(kase) ? (['authority'] as const) : []),
  ]
}

/** Takes papers from the person who follows a request. Null where their session is over. Nothing refused is kept. */
export async function sendPapers(desk: Desk, session: string, sent: Sent): Promise<Added | null> {
  const followed = await followedCase(desk, session)
  return followed === null ? null : addPapers(desk, followed, sent)
}

/** Takes papers that reached the council another way, from staff who work on the case. */
export async function filePapers(
  desk: StaffDesk,
  reference: string,
  sent: Sent,
): Promise<Added | 'not-allowed' | 'no-such-case'> {
  const read = may(desk.staff.role, 'work-cases') ? await readCase(desk, reference) : 'not-allowed'
  if (read !== null && read !== 'not-allowed') return addPapers(desk, read, sent)
  await dropUnkept(desk, paperRows(desk, sent.files, { controller: desk.staff.controller, kind: sent.kind }))
  return read ?? 'no-such-case'
}

type Found = { readonly caseId: string; readonly kase: Case }

async function addPapers(desk: Desk, { caseId, kase }: Found, { kind, files, onceKey }: Sent): Promise<Added> {
  const rows = paperRows(desk, files, { controller: kase.received.controller, kind, case_id: caseId })
  try {
    const welcome = desk.by.kind === 'staff' ? mayAdd(kase) : wantedKinds(kase)
    if (!welcome.includes(kind)) return 'not-wanted'
    const there = [...kase.papers.values()].filter(({ deleted }) => !deleted)
    if (there.length + rows.length > mostOfCase) return 'too-many'
    if (rows.length === 0) return 'added'
    const outcome = await change(desk, {
      caseId,
      commands: [{ act: 'add-papers', papers: rows.map(({ id }) => id), kind }],
      onceKey,
      alongside: (trx) => keepAll(trx, rows),
    })
    return 'refused' in outcome ? 'not-wanted' : 'added'
  } finally {
    await dropUnkept(desk, rows)
  }
}

async function keepAll(trx: Trx, rows: readonly NewPaper[]): Promise<void> {
  for (const row of rows) await keepPaper(trx, row)
}
