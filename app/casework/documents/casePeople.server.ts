import type { Desk } from '~/app/desk.server'
import type { CasePeople } from '~/app/redaction/find/text/people/casePeople'
import { foldCase } from '~/app/rules/case/fold'
import { historyOf } from '~/db/events'
import { marksOf } from '~/db/marks'
import { personOf } from '~/db/people'
import { recordsOf } from '~/db/searches'

/**
 * Who a case is about, whose own details are not suggested, and who else is known to be named in it: whoever was hidden
 * in its records. A name hidden there must be seen wherever it stands in a document.
 */
export async function casePeople(desk: Desk, caseId: string): Promise<CasePeople> {
  const [person, records, marks, history] = await Promise.all([
    personOf(desk.db, caseId),
    recordsOf(desk.db, caseId),
    marksOf(desk.db, caseId),
    historyOf(desk.db, caseId),
  ])
  const kase = foldCase(history)
  const hidden = marks
    .filter((mark) => kase.hidden.has(mark.id))
    .flatMap((mark) => {
      const field = records.find((record) => record.id === mark.record_id)?.fields.find((f) => f.name === mark.field)
      return field ? [field.value.slice(mark.start_at, mark.end_at)] : []
    })
  const { name, formerNames, dateOfBirth, addressLines, postcode, email, telephone } = person
  return {
    subject: {
      name,
      dateOfBirth,
      postcode,
      address: addressLines.join(', '),
      email,
      ...(formerNames ? { formerNames: [formerNames] } : {}),
      ...(telephone ? { telephone } : {}),
    },
    people: [...new Set(hidden.filter(isName))].map((known) => ({ name: known, capacity: 'third-party' as const })),
  }
}

// Two to four words that each begin with a capital, as people are called.
const isName = (words: string): boolean => /^\p{Lu}[\p{L}'’-]+(\s\p{Lu}[\p{L}'’-]*){1,3}$/u.test(words.trim())
