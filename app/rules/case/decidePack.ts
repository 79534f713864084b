import type { Case, Pack } from './case'
import { endOf, lacksAuthority, openClarification, openSearches, sentOut } from './case'
import type { CommandOf, Refusal, Setting } from './commands'
import { isRefused, openHold, whyNotYet } from './decideLaw'
import { type Decision, happen, refuse } from './decision'
import { isReady } from './documents'
import type { Actor } from './events'
import { isObjection, isPlainDecision } from './residents'

type Packing = CommandOf<
  | 'ask-pack'
  | 'finish-pack'
  | 'fail-pack'
  | 'approve-pack'
  | 'release-pack'
  | 'recall-pack'
  | 'ask-code'
  | 'collect-pack'
>

/**
 * The answer, from asking for it to its collection. Held here, where no route can go round it: nothing leaves without
 * identity, a passed leak proof of those exact bytes, and approval by a second person of those exact bytes; once
 * released it is never released again.
 */
export function decidePack(kase: Case, command: Packing, setting: Setting): Decision {
  switch (command.act) {
    case 'ask-pack': {
      const why = notReadyToBuild(kase)
      if (why) return refuse(why)
      if (isDifference(kase) && !command.explained) return refuse('review-not-explained')
      return happen({
        type: 'pack-asked',
        pack: command.pack,
        version: kase.packVersions + 1,
        purpose: isDifference(kase) ? 'difference' : 'answer',
      })
    }
    case 'finish-pack': {
      if (kase.pack?.id !== command.pack || kase.pack.state !== 'asked') return refuse('stale')
      const { pack, sha256, pages, registerVersion, proof } = command
      return happen({ type: 'pack-built', pack, sha256, pages, registerVersion, proof })
    }
    case 'fail-pack':
      if (kase.pack?.id !== command.pack || kase.pack.state !== 'asked') return refuse('stale')
      return happen({ type: 'pack-failed', pack: command.pack })
    case 'approve-pack': {
      const { pack } = kase
      if (pack === null || pack.state !== 'built') return refuse('pack-not-built')
      const why = notFit(kase, pack, { sha256: command.sha256, ...setting })
      if (why) return refuse(why)
      return happen({ type: 'pack-approved', pack: pack.id, sha256: command.sha256 })
    }
    case 'release-pack': {
      const { pack } = kase
      if (pack?.state === 'released') return refuse('already-released')
      if (pack === null || pack.state !== 'approved') return refuse('not-approved')
      const why = notFit(kase, pack, { sha256: command.sha256, ...setting })
      if (why) return refuse(why)
      const { today: on, calendar } = setting
      return happen({ type: 'pack-released', pack: pack.id, sha256: command.sha256, on, calendar })
    }
    case 'recall-pack': {
      const { pack } = kase
      if (pack?.state !== 'released') return refuse('not-released')
      return pack.collected
        ? refuse('already-collected')
        : happen({ type: 'pack-recalled', pack: pack.id, on: setting.today })
    }
    case 'ask-code':
      return askCode(kase)
    case 'collect-pack':
      return collect(kase, command.sha256, setting)
  }
}

/** Only records have a difference: a decision that is taken again, or a refusal that is given up, is an answer of its own. */
export const isDifference = (kase: Case): boolean =>
  kase.review !== null &&
  kase.received.right === 'access' &&
  !isRefused(kase) &&
  sentOut(kase).some(({ isRefusal }) => !isRefusal)

function notReadyToBuild(kase: Case): Refusal | null {
  if (!kase.identity) return 'identity-not-verified'
  if (lacksAuthority(kase)) return 'authority-not-verified'
  if (kase.pack?.state === 'asked') return 'pack-being-built'
  // The answer says when it was due, which nobody knows while a question is open.
  if (openClarification(kase)) return 'clarification-open'
  if (kase.desk.refusal !== null) return isRefused(kase) ? null : 'refusal-not-agreed'
  if (isObjection(kase.received.right)) return kase.objection ? null : 'not-decided'
  if (isPlainDecision(kase.received.right)) return kase.decision ? null : 'not-decided'
  if (kase.searches.size === 0) return 'nothing-searched'
  if (openSearches(kase).length > 0) return 'searches-open'
  // One that can't be burned is dealt with by a person, outside the pack.
  const unready = [...kase.documents.values()].some((document) => document.state !== 'refused' && !isReady(document))
  return unready ? 'documents-not-ready' : null
}

type Handling = { readonly sha256: string; readonly by: Actor; readonly today: string }

function notFit(kase: Case, pack: Pack, { sha256, by, today }: Handling): Refusal | null {
  if (!kase.identity) return 'identity-not-verified'
  if (lacksAuthority(kase)) return 'authority-not-verified'
  if (pack.proof !== 'passed') return 'proof-not-passed'
  if (by.kind !== 'staff' || isSame(by, pack.builtBy)) return 'built-by-you'
  return pack.sha256 === sha256 ? whyNotYet(kase, today) : 'bytes-changed'
}

const isSame = (a: Actor, b: Actor) => a.kind === 'staff' && b.kind === 'staff' && a.id === b.id

function askCode(kase: Case): Decision {
  const latest = sentOut(kase).at(-1)
  return latest ? happen({ type: 'code-asked', pack: latest.id }) : refuse('not-released')
}

/** Whatever went out may be collected. The first collection of an answer ends the case; later ones are only noted. */
function collect(kase: Case, sha256: string, setting: Setting): Decision {
  if (sentOut(kase).length === 0) return refuse('not-released')
  const pack = sentOut(kase).find((each) => each.sha256 === sha256)
  if (pack === undefined) return refuse('bytes-changed')
  if (openHold(kase)) return refuse('on-hold')
  const collected = { type: 'pack-collected' as const, pack: pack.id }
  if (kase.closed || kase.review) return happen(collected)
  const { calendar, today: on } = setting
  return happen(collected, { type: 'closed', on, outcome: endOf(kase), calendar })
}
