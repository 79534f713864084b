import { isObjection } from '~/app/rules/case/residents'
import { bytesOf } from './case'
import type { Life } from './simulated'
import { askQuestion, gather } from './simulatedWork'

/** Lives a case from its receipt on, with the detours that cases take, until it is over or the days run out. */
export function live(life: Life): void {
  const { chance, attempt, wait, kase } = life
  wait(3)
  if (chance.is(80)) attempt({ act: 'assign', to: chance.oneOf(['anna', 'ben', 'cara', null]) })
  if (kase().received.imported !== undefined && chance.is(30)) {
    attempt({ act: 'undo-import' })
    return
  }
  if (endsEarly(life)) return
  proveWho(life)
  if (!endsEarly(life)) work(life)
  complain(life)
}

function work(life: Life): void {
  const { chance, attempt, wait } = life
  if (chance.is(30)) askQuestion(life)
  if (chance.is(2)) attempt({ act: 'close', outcome: 'no-reply' })
  if (chance.is(15)) attempt({ act: 'extend', reason: chance.oneOf(['complexity', 'number']) })
  wait(25)
  if (chance.is(4)) {
    attempt({ act: 'propose-refusal', refusal: 'r', ground: chance.oneOf(['manifestly-unfounded', 'excessive']) }, 0)
    wait(3)
    if (chance.is(80)) attempt({ act: 'agree-refusal', refusal: 'r' }, 1)
  } else decideOrGather(life)
  if (!endsEarly(life) && sendOut(life)) afterwards(life)
}

function proveWho({ chance, attempt, wait, daysAgo }: Life): void {
  if (chance.is(35)) {
    attempt({ act: 'ask-identity' })
    wait(20)
    if (chance.is(8)) wait(400)
    if (chance.is(4)) attempt({ act: 'close', outcome: 'no-reply' })
    attempt({ act: 'verify-identity', method: 'documents-seen', completeOn: daysAgo(chance.upTo(4)) })
  }
  attempt({ act: 'verify-identity', method: 'known-to-us' })
  if (chance.is(60)) attempt({ act: 'ask-authority' })
  wait(10)
  attempt({ act: 'verify-authority', method: 'papers-seen', completeOn: daysAgo(chance.upTo(3)) })
  attempt({ act: 'verify-authority', method: 'papers-seen' })
}

function endsEarly({ chance, attempt, wait, isOver }: Life): boolean {
  if (isOver()) return true
  if (!chance.is(5)) return false
  wait(12)
  const outcome = chance.oneOf(['withdrawn', 'transferred', 'no-reply', 'duplicate'] as const)
  if (outcome === 'duplicate') attempt({ act: 'link-case', other: 'another', kind: 'repeat' })
  return attempt({ act: 'close', outcome })
}

function decideOrGather(life: Life): void {
  const { chance, attempt, kase } = life
  const { right } = kase().received
  if (right === 'access') gather(life)
  else if (isObjection(right)) decideObjection(life)
  else {
    attempt({ act: 'decide', result: chance.oneOf(['done', 'partly', 'refused']) })
    if (chance.is(5)) attempt({ act: 'decide', result: 'partly' })
  }
}

function decideObjection({ chance, attempt, kase }: Life): void {
  const { right } = kase().received
  const result =
    right === 'direct-marketing' ? 'upheld' : chance.oneOf(['upheld', 'partly', 'refused', 'not-applicable'] as const)
  attempt({ act: 'decide-objection', result, reach: result === 'not-applicable' ? 'other-basis' : 'reaches' })
}

/** Builds, approves and releases: now and then it fails, or something changes what it would say and it is built again. */
function sendOut({ chance, attempt, wait, kase }: Life): boolean {
  for (let tries = 0; tries < 4; tries += 1) {
    const pack = `p${kase().packVersions + 1}`
    const sha256 = bytesOf('abcdef'[kase().packVersions % 6] ?? 'a')
    if (!attempt({ act: 'ask-pack', pack, explained: true }, 0)) return false
    wait(1)
    if (chance.is(5)) {
      attempt({ act: 'fail-pack', pack }, 9)
      continue
    }
    const pages = 4 + chance.upTo(60)
    attempt(
      { act: 'finish-pack', pack, sha256, pages, registerVersion: 1, proof: chance.is(95) ? 'passed' : 'failed' },
      9,
    )
    wait(6)
    if (chance.is(6)) attempt({ act: 'extend', reason: 'complexity' })
    attempt({ act: 'approve-pack', sha256 }, 1)
    wait(3)
    if (attempt({ act: 'release-pack', sha256 }, 1)) return true
  }
  return false
}

function afterwards(life: Life): void {
  const { chance, attempt, wait, kase } = life
  if (chance.is(5) && attempt({ act: 'recall-pack' }, 1)) {
    wait(5)
    if (!sendOut(life)) return
  }
  wait(20)
  const { sha256 } = kase().pack ?? {}
  if (chance.is(75) && sha256) attempt({ act: 'collect-pack', sha256 }, 9)
  if (!chance.is(12)) return
  wait(40)
  if (!attempt({ act: 'open-review', review: 'v1' })) return
  wait(15)
  for (const mark of kase().hidden.keys()) attempt({ act: 'show-words-again', mark })
  if (chance.is(50)) sendOut(life)
  else if (chance.is(70)) attempt({ act: 'close', outcome: 'answered' })
}

function complain({ chance, attempt, wait, daysAgo }: Life): void {
  if (!chance.is(14)) return
  wait(30)
  for (const complaint of ['c1', 'c2'].slice(chance.upTo(1))) {
    const channel = chance.oneOf(['portal', 'email', 'post'] as const)
    if (!attempt({ act: 'receive-complaint', complaint, on: daysAgo(chance.upTo(5)), channel })) return
    wait(35)
    if (chance.is(85)) attempt({ act: 'acknowledge-complaint', complaint })
    wait(25)
    if (chance.is(75))
      attempt({ act: 'answer-complaint', complaint, result: chance.oneOf(['upheld', 'partly', 'not-upheld']) }, 3)
  }
}
