/** Second factors, recovery codes, wrong tries, single sign-on and what happened to accounts. */
export interface SignInTables {
  recovery_codes: RecoveryCodeRow
  sign_in_tries: SignInTryRow
  provider_visits: ProviderVisitRow
  account_links: AccountLinkRow
  account_letters: AccountLetterRow
  account_changes: AccountChangeRow
}

/** What signing in adds to an account. An empty `password_hash` is none: a link to choose one was sent, or none is wanted. */
export interface StaffSignIn {
  /** Whom the council's own sign-in says this is: its address and its name for the person, which never changes. */
  issuer: string | null
  subject: string | null
  /** What codes are made from, sealed. */
  factor_secret: string | null
  factor_since: string | null
  /** The newest half minute whose code was used: no code of it or before it is taken again. */
  factor_step: number | null
}

interface RecoveryCodeRow {
  staff_id: string
  code_hash: string
  salt: string
  made_at: string
  used_at: string | null
}

export interface SignInTryRow {
  /** Hashed: what was typed as an address may be no account's. */
  key: string
  tries: number
  free_at: string
  last_at: string
}

/** Somebody has been sent to the council's own sign-in and isn't back yet. */
export interface ProviderVisitRow {
  token_hash: string
  state: string
  nonce: string
  verifier: string
  /** The session that asks its reader to prove again who they are; null to sign in. */
  session_hash: string | null
  return_to: string
  expires_at: string
}

interface AccountLinkRow {
  token_hash: string
  staff_id: string
  expires_at: string
  used_at: string | null
}

export interface AccountLetterRow {
  id: string
  staff_id: string
  template: string
  /** Which change it tells of. */
  about: string | null
  created_at: string
  leased_until: string | null
  attempts: number
  sent_at: string | null
  given_up_at: string | null
  fault: string | null
}

export interface AccountChangeRow {
  id: string
  staff_id: string
  controller: string
  at: string
  /** Null where the portal's operator or the council's own sign-in did it. */
  by_id: string | null
  change: string
  /** What it was and what it is, in a few words. */
  detail: string | null
}
