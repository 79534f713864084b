import { bytesOf } from './case'
import type { Life } from './simulated'

const exemptions = ['S2-2', 'S2-16', 'S3-2'] as const

/** A question that stops the time: answered, dropped, or left. */
export function askQuestion({ chance, attempt, wait, kase, daysAgo }: Life): void {
  for (const clarification of ['q1', 'q2']) {
    wait(8)
    if (!attempt({ act: 'ask-clarification', clarification, reason: chance.oneOf(['which-years', 'other']) })) return
    if (chance.is(8)) attempt({ act: 'extend', reason: 'number' })
    wait(30)
    if (chance.is(10)) return
    const on = daysAgo(chance.upTo(3))
    const dropped = chance.is(15) && kase().extension === null
    if (dropped) attempt({ act: 'drop-clarification', clarification })
    else {
      attempt({ act: 'answer-clarification', clarification, on, channel: 'email' })
      // An answer that would stand before its question came today.
      attempt({ act: 'answer-clarification', clarification, on: daysAgo(0), channel: 'email' })
    }
    if (chance.is(70)) return
  }
}

/** Asks services, goes through what they found, hides words and parts of pages. */
export function gather(life: Life): void {
  const { chance, attempt, wait } = life
  for (const source of ['early-help', 'housing', 'schools'].slice(chance.upTo(2))) {
    const search = `s-${source}`
    attempt({ act: 'open-search', search, source })
    if (chance.is(40)) wait(20)
    if (chance.is(4)) continue
    if (chance.is(6)) {
      attempt({ act: 'fail-search', search }, 9)
      const again = `${search}-again`
      if (chance.is(50)) attempt({ act: 'give-up-search', search })
      else if (attempt({ act: 'open-search', search: again, source })) answered(life, again)
    } else answered(life, search)
  }
  if (chance.is(40)) documents(life)
}

function answered({ chance, attempt, wait }: Life, search: string): void {
  const found = Array.from({ length: chance.upTo(3) }, (_, i) => `${search}-r${i}`)
  wait(6)
  attempt({ act: 'answer-search', search, found }, 9)
  wait(8)
  attempt({ act: 'confirm-records', search, confirmed: found })
  for (const record of found) {
    if (chance.is(40)) attempt({ act: 'hide-words', mark: `m-${record}`, record, exemption: chance.oneOf(exemptions) })
    if (chance.is(10)) attempt({ act: 'show-words-again', mark: `m-${record}` })
  }
}

function documents({ chance, attempt, wait, kase }: Life): void {
  for (const document of ['d1', 'd2'].slice(chance.upTo(1))) {
    const pages = 1 + chance.upTo(30)
    attempt({ act: 'add-document', document })
    attempt({ act: 'finish-reading', document, pages }, 9)
    for (let i = chance.upTo(6); i > 0; i -= 1) {
      const page = chance.upTo(pages - 1)
      const mark = `${document}-a${i}`
      attempt({ act: 'hide-area', mark, document, page, exemption: chance.oneOf(exemptions) })
      if (chance.is(10)) attempt({ act: 'show-area-again', mark, document })
    }
    wait(4)
    if (chance.is(8)) attempt({ act: 'remove-document', document })
    const marks = [...(kase().documents.get(document)?.hidden.keys() ?? [])]
    const burned = { burn: `b-${document}`, sha256: bytesOf('d'), pages, proof: 'passed' as const, leftOut: [] }
    attempt({ act: 'finish-burn', document, marks, ...burned }, 9)
  }
}
