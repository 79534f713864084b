import type { Desk } from '~/app/desk.server'
import { hashCode, hashToken, newCode, newId, newSalt, newToken } from '~/app/outside/secrets.server'
import type { Facts } from '~/app/outside/templates.server'
import { addSeconds } from '~/app/rules/day'
import {
  type CodePurpose,
  codePurposes,
  type DraftLetterTemplate,
  hasCode,
  keptDays,
  keptUntil,
} from '~/app/rules/drafts'
import { type Language, sayDay } from '~/app/rules/sayDay'
import { keepDraftCode } from '~/db/draftCodes'
import { draftLetterById } from '~/db/draftLetters'
import { holdDraft } from '~/db/drafts'
import { keepReturnLink } from '~/db/returnLinks'
import type { Trx } from '~/db/schema'
import type { DraftLetterRow } from '~/db/schemaResidents'
import { answersIn } from '../drafts.server'
import { sayContact } from '../letterFacts.server'
import { linkTo } from '../linkTo.server'
import { readRegister } from '../registers.server'

const codeMinutes = 10

type Letter = { readonly row: DraftLetterRow; readonly template: DraftLetterTemplate; readonly language: Language }

/**
 * What a letter about a form says: no name, and nothing that was typed. A link or a code is made here, as the letter
 * leaves, so that only their hashes are ever kept. Null where the letter is no longer wanted: the form was sent, its
 * address was changed, or a newer link was asked for.
 */
export async function draftLetterFacts(desk: Desk, letter: Letter): Promise<Facts | null> {
  const { row, template, language } = letter
  const held = await readRegister(desk, row.controller)
  if (held === null) throw new Error('A form belongs to a controller with a register')
  const { name, contacts } = held.register.controller
  const own = hasCode(template)
    ? await codeFacts(desk, row, codePurposes[template])
    : await desk.db.transaction().execute((trx) => linkFacts(trx, desk, { row, language }))
  return own && { controller: name, contacts: contacts.map(sayContact), demo: desk.config.demo, ...own }
}

async function codeFacts(desk: Desk, row: DraftLetterRow, purpose: CodePurpose): Promise<Facts | null> {
  const code = newCode()
  const salt = newSalt()
  const codeHash = await hashCode(code, { salt, pepper: desk.config.codeSecret })
  return desk.db.transaction().execute(async (trx) => {
    const draft = await wantedBy(trx, row)
    if (draft === null || (purpose === 'email' && answersIn(draft).email !== row.email)) return null
    const expiresAt = addSeconds(desk.now, codeMinutes * 60)
    const kept = { id: newId(), draft_hash: draft.id_hash, purpose, email: row.email, salt }
    await keepDraftCode(trx, { ...kept, code_hash: codeHash, expires_at: expiresAt })
    return { code, minutes: String(codeMinutes) }
  })
}

type Leaving = { readonly row: DraftLetterRow; readonly language: Language }

async function linkFacts(trx: Trx, desk: Desk, { row, language }: Leaving): Promise<Facts | null> {
  const draft = await wantedBy(trx, row)
  if (draft === null) return null
  const token = newToken()
  await keepReturnLink(trx, {
    id: row.id,
    draft_hash: draft.id_hash,
    controller: row.controller,
    email: row.email,
    token_hash: hashToken(token),
    created_at: desk.now,
    expires_at: addSeconds(desk.now, keptDays * 24 * 3600),
    used_at: null,
  })
  return {
    link: linkTo(desk, `/return/${token}`, language),
    until: sayDay(keptUntil(draft.updated_at), language),
  }
}

/** The form that a letter is about, held; null where the letter was given up while it was being written. */
async function wantedBy(trx: Trx, { id, draft_hash: draftHash }: DraftLetterRow) {
  const draft = await holdDraft(trx, draftHash)
  const now = await draftLetterById(trx, id)
  return draft === undefined || now === undefined || now.given_up_at !== null ? null : draft
}
