import { Happened } from '~/app/rules/clock/happened'

/** What a row is given, as an operator would write it down. */
export function happenedIn(given: string): Happened {
  const [request = '', ...events] = given.split(', ')
  const words = request.split(' ')
  const received = words.at(-1) ?? ''
  return Happened.parse({
    id: given,
    jurisdiction: words[0],
    regime: words.length === 4 ? words[1] : undefined,
    right: words.at(-2),
    ...(received.includes('T') ? { received_at_utc: received } : { received }),
    events: events.map((event) => {
      const [type, date, more] = event.split(' ')
      return more === 'part' ? { type, date, complete: false } : { type, date, ref: more }
    }),
  })
}

/**
 * Why; nation, regime where it is Part 3, right and receipt, then what happened; and what that comes to. Days that a row
 * leaves out are the day the answer is due, and days excluded are none. Each worked out by hand from the law.
 */
export type ClockCase = readonly [why: string, given: string, expected: string]

export const clockCases: readonly ClockCase[] = [
  [
    'a fee that was paid had been charged, though nobody wrote down when',
    'EW access 2026-09-01, fee_paid 2026-09-10',
    'due 2026-10-12',
  ],
  [
    'authority: the month runs from the day it came',
    'EW access 2026-09-01, authority_requested 2026-09-02, authority_received 2026-09-14',
    'due 2026-10-14',
  ],
  [
    'authority and identity: the later of them starts the month',
    'EW access 2026-09-01, id_requested 2026-09-02, id_received 2026-09-10, authority_requested 2026-09-02, authority_received 2026-09-21',
    'due 2026-10-21',
  ],
  [
    'a fee paid after the proof came; 18 October is a Sunday',
    'EW access 2026-09-01, id_requested 2026-09-02, id_received 2026-09-04, fee_requested 2026-09-04, fee_paid 2026-09-18',
    'due 2026-10-19',
  ],
  [
    'a fee paid before the proof came',
    'EW access 2026-09-01, fee_requested 2026-09-02, fee_paid 2026-09-03, id_requested 2026-09-02, id_received 2026-09-30',
    'due 2026-10-30',
  ],
  [
    'the proof came and the authority did not',
    'EW access 2026-09-01, id_requested 2026-09-02, id_received 2026-09-10, authority_requested 2026-09-02',
    'not_started',
  ],
  ['a fee that nobody paid', 'EW access 2026-09-01, fee_requested 2026-09-02', 'not_started'],
  [
    'half of the proof came',
    'EW access 2026-09-01, id_requested 2026-09-02, id_received 2026-09-10 part',
    'not_started',
  ],
  ['proof that nobody asked for moves nothing', 'EW access 2026-09-01, id_received 2026-09-20', 'due 2026-10-01'],
  [
    'asked for proof twice: all of it came on the 24th, and 24 October is a Saturday',
    'EW access 2026-09-01, id_requested 2026-09-02, id_received 2026-09-08, id_requested 2026-09-10, id_received 2026-09-24',
    'due 2026-10-26',
  ],
  [
    'proof complete on 31 January: the last day of February is a Saturday',
    'EW access 2026-01-10, id_requested 2026-01-12, id_received 2026-01-31',
    'due 2026-03-02',
  ],
  [
    'proof complete on Christmas Day: a bank holiday starts a month as any day does',
    'EW access 2026-12-10, id_requested 2026-12-11, id_received 2026-12-25',
    'due 2027-01-25',
  ],
  [
    'a fee for erasure; 10 October is a Saturday',
    'EW erasure 2026-09-01, fee_requested 2026-09-03, fee_paid 2026-09-10',
    'due 2026-10-12',
  ],
  [
    'asked on the day of receipt: that day lies outside the month already',
    'EW access 2026-09-01, clarification_asked 2026-09-01, clarification_answered 2026-09-03',
    'due 2026-10-05, cautious 2026-10-02, excluded 2',
  ],
  [
    'asked and answered on the day of receipt: nothing is left out',
    'EW access 2026-09-01, clarification_asked 2026-09-01, clarification_answered 2026-09-01',
    'due 2026-10-01',
  ],
  [
    'two questions overlap: 3 to 15 September once, 13 days',
    'EW access 2026-09-01, clarification_asked 2026-09-03 a, clarification_asked 2026-09-08 b, clarification_answered 2026-09-10 a, clarification_answered 2026-09-15 b',
    'due 2026-10-14, cautious 2026-10-13, excluded 13',
  ],
  [
    'one question inside another: 3 to 20 September, 18 days',
    'EW access 2026-09-01, clarification_asked 2026-09-03 a, clarification_asked 2026-09-05 b, clarification_answered 2026-09-07 b, clarification_answered 2026-09-20 a',
    'due 2026-10-19, cautious 2026-10-19, excluded 18',
  ],
  [
    'the second question is answered before the first: 3 to 9 September',
    'EW access 2026-09-01, clarification_asked 2026-09-03 a, clarification_asked 2026-09-05 b, clarification_answered 2026-09-06 b, clarification_answered 2026-09-09 a',
    'due 2026-10-08, cautious 2026-10-07, excluded 7',
  ],
  [
    'one of two questions is still unanswered',
    'EW access 2026-09-01, clarification_asked 2026-09-03 a, clarification_asked 2026-09-05 b, clarification_answered 2026-09-06 b',
    'paused',
  ],
  [
    'asked again on the day of the first answer: the 7th is left out once',
    'EW access 2026-09-01, clarification_asked 2026-09-03 a, clarification_answered 2026-09-07 a, clarification_asked 2026-09-07 b, clarification_answered 2026-09-09 b',
    'due 2026-10-08, cautious 2026-10-07, excluded 7',
  ],
  [
    'questions on neighbouring days: 3 to 5 and 6 to 8; the cautious reading counts the 5th and the 8th',
    'EW access 2026-09-01, clarification_asked 2026-09-03 a, clarification_answered 2026-09-05 a, clarification_asked 2026-09-06 b, clarification_answered 2026-09-08 b',
    'due 2026-10-07, cautious 2026-10-05, excluded 6',
  ],
  [
    'asked on the Saturday the month ends on, before it is moved: it still stops the time',
    'EW access 2026-09-03, clarification_asked 2026-10-03, clarification_answered 2026-10-05',
    'due 2026-10-06, cautious 2026-10-05, excluded 3',
  ],
  [
    'asked on the Sunday between that end and the Monday it is moved to: too late',
    'EW access 2026-09-03, clarification_asked 2026-10-04, clarification_answered 2026-10-04',
    'due 2026-10-05',
  ],
  [
    'asked on the Monday the end is moved to: too late',
    'EW access 2026-09-03, clarification_asked 2026-10-05',
    'due 2026-10-05',
  ],
  [
    'answered after the month would have ended: 30 September to 20 October, 21 days',
    'EW access 2026-09-01, clarification_asked 2026-09-30, clarification_answered 2026-10-20',
    'due 2026-10-22, cautious 2026-10-21, excluded 21',
  ],
  [
    'asked on a day that an earlier question left inside: 10 days, then 8 and 9 October',
    'EW access 2026-09-01, clarification_asked 2026-09-10 a, clarification_answered 2026-09-19 a, clarification_asked 2026-10-08 b, clarification_answered 2026-10-09 b',
    'due 2026-10-13, cautious 2026-10-12, excluded 12',
  ],
  [
    'answered in part, then in full on the 8th',
    'EW access 2026-09-01, clarification_asked 2026-09-03, clarification_answered 2026-09-05 part, clarification_answered 2026-09-08',
    'due 2026-10-07, cautious 2026-10-06, excluded 6',
  ],
  [
    'asked and answered before the proof came: no day of it lies in the month',
    'EW access 2026-10-01, id_requested 2026-10-02, clarification_asked 2026-10-03, clarification_answered 2026-10-08, id_received 2026-10-12',
    'due 2026-11-12',
  ],
  [
    'asked before the proof came, and not answered',
    'EW access 2026-10-01, id_requested 2026-10-02, clarification_asked 2026-10-05, id_received 2026-10-12',
    'paused',
  ],
  [
    'neither the proof nor the answer has come',
    'EW access 2026-10-01, id_requested 2026-10-02, clarification_asked 2026-10-05',
    'not_started',
  ],
  [
    '27 March and 7 days is Good Friday; Scotland works on Easter Monday',
    'SC access 2026-02-27, clarification_asked 2026-03-10, clarification_answered 2026-03-16',
    'due 2026-04-06, cautious 2026-04-02, excluded 7',
  ],
  [
    'the same in England, which does not',
    'EW access 2026-02-27, clarification_asked 2026-03-10, clarification_answered 2026-03-16',
    'due 2026-04-07, cautious 2026-04-02, excluded 7',
  ],
  [
    '28 and 29 February and 1 March 2028 are three days',
    'EW access 2028-02-10, clarification_asked 2028-02-28, clarification_answered 2028-03-01',
    'due 2028-03-13, cautious 2028-03-13, excluded 3',
  ],
  [
    'a question about erasure stops nothing',
    'EW erasure 2026-09-01, clarification_asked 2026-09-03, clarification_answered 2026-09-10',
    'due 2026-10-01',
  ],
  [
    'nor one about rectification that is unanswered',
    'EW rectification 2026-09-01, clarification_asked 2026-09-03',
    'due 2026-10-01',
  ],
  ['nor one about portability', 'NI portability 2026-09-01, clarification_asked 2026-09-03', 'due 2026-10-01'],
  [
    'told on the very last day, which the weekend moved to Monday 5 October',
    'EW access 2026-09-03, extension_notice 2026-10-05',
    'due 2026-12-03, notice 2026-10-05, valid',
  ],
  [
    'told on the day after: it changes nothing',
    'EW access 2026-09-03, extension_notice 2026-10-06',
    'due 2026-10-05, late',
  ],
  [
    'told on the day of receipt',
    'EW access 2026-09-01, extension_notice 2026-09-01',
    'due 2026-12-01, notice 2026-10-01, valid',
  ],
  [
    'three months from 31 January, not two from 28 February',
    'EW access 2026-01-31, extension_notice 2026-02-10',
    'due 2026-04-30, notice 2026-03-02, valid',
  ],
  [
    'told before the proof came: three months from the proof',
    'EW access 2026-10-05, id_requested 2026-10-06, extension_notice 2026-10-08, id_received 2026-10-19',
    'due 2027-01-19, notice 2026-11-19, valid',
  ],
  [
    "told while a question was unanswered: 26 days move both; 27 December is a Sunday, then Boxing Day's substitute",
    'EW access 2026-09-01, clarification_asked 2026-09-25, extension_notice 2026-10-10, clarification_answered 2026-10-20',
    'due 2026-12-29, cautious 2026-12-29, notice 2026-10-27, excluded 26, valid',
  ],
  [
    'told while a question is unanswered',
    'EW access 2026-09-01, clarification_asked 2026-09-25, extension_notice 2026-10-10',
    'paused, valid',
  ],
  [
    'a question in the second month moves the answer and not the last day for telling',
    'EW access 2026-09-01, extension_notice 2026-09-20, clarification_asked 2026-10-20, clarification_answered 2026-10-29',
    'due 2026-12-11, cautious 2026-12-10, notice 2026-10-01, excluded 10, valid',
  ],
  [
    'a question on the last of the three months',
    'EW access 2026-09-01, extension_notice 2026-09-20, clarification_asked 2026-12-01, clarification_answered 2026-12-03',
    'due 2026-12-04, cautious 2026-12-03, notice 2026-10-01, excluded 3, valid',
  ],
  [
    'a question on the day after them: too late',
    'EW access 2026-09-01, extension_notice 2026-09-20, clarification_asked 2026-12-02, clarification_answered 2026-12-03',
    'due 2026-12-01, notice 2026-10-01, valid',
  ],
  [
    'told on the day after the limit that a question moved to 16 October',
    'EW access 2026-09-01, clarification_asked 2026-09-21, clarification_answered 2026-10-05, extension_notice 2026-10-17',
    'due 2026-10-16, cautious 2026-10-15, excluded 15, late',
  ],
  [
    'a question asked too late stays so when the person is told in time on the Monday',
    'EW access 2026-09-03, clarification_asked 2026-10-04, clarification_answered 2026-10-04, extension_notice 2026-10-05',
    'due 2026-12-03, notice 2026-10-05, valid',
  ],
  [
    'asked and told on the last Monday: the question comes first, and is too late',
    'EW access 2026-09-03, clarification_asked 2026-10-05, clarification_answered 2026-10-06, extension_notice 2026-10-05',
    'due 2026-12-03, notice 2026-10-05, valid',
  ],
  [
    'told in time, and again when it was late: the first counts',
    'EW access 2026-09-01, extension_notice 2026-09-20, extension_notice 2026-10-20',
    'due 2026-12-01, notice 2026-10-01, valid',
  ],
  [
    'erasure can be extended as well',
    'EW erasure 2026-09-01, extension_notice 2026-09-30',
    'due 2026-12-01, notice 2026-10-01, valid',
  ],
  [
    'Part 3 can be extended since 5 February 2026',
    'EW PART_3 access 2026-01-20, extension_notice 2026-02-05',
    'due 2026-04-20, notice 2026-02-20, valid',
  ],
  [
    'on the day before it could not',
    'EW PART_3 access 2026-01-20, extension_notice 2026-02-04',
    'due 2026-02-20, late',
  ],
  [
    'Part 3, not allowed on 4 February and then told in time',
    'EW PART_3 erasure 2026-01-20, extension_notice 2026-02-04, extension_notice 2026-02-06',
    'due 2026-04-20, notice 2026-02-20, valid',
  ],
  [
    'the general law could be extended before that day',
    'EW access 2026-01-20, extension_notice 2026-02-04',
    'due 2026-04-20, notice 2026-02-20, valid',
  ],
  [
    'Part 3 access stops for a question: 3 to 7 September',
    'EW PART_3 access 2026-09-01, clarification_asked 2026-09-03, clarification_answered 2026-09-07',
    'due 2026-10-06, cautious 2026-10-05, excluded 5',
  ],
  [
    'Part 3 rectification does not',
    'EW PART_3 rectification 2026-09-01, clarification_asked 2026-09-03',
    'due 2026-10-01',
  ],
  [
    'Part 3 waits for identity; 17 October is a Saturday',
    'EW PART_3 restriction 2026-09-01, id_requested 2026-09-02, id_received 2026-09-17',
    'due 2026-10-19',
  ],
  ['portability: no 31 April', 'EW portability 2026-03-31', 'due 2026-04-30'],
  ['automated decisions: 3 October is a Saturday', 'EW automated_decisions 2026-09-03', 'due 2026-10-05'],
  ['objection: 12 July is a Sunday and the 13th Battle of the Boyne', 'NI objection 2026-06-12', 'due 2026-07-14'],
  [
    'direct marketing waits for no proof, and is not extended',
    'EW direct_marketing 2026-09-01, id_requested 2026-09-02',
    'due 2026-10-01, notice none',
  ],
  [
    'direct marketing: told of more time',
    'EW direct_marketing 2026-09-01, extension_notice 2026-09-10',
    'due 2026-10-01, notice none, late',
  ],
  ['30 November is a Monday like any in England', 'EW access 2026-10-30', 'due 2026-11-30'],
  ["and St Andrew's Day in Scotland", 'SC access 2026-10-30', 'due 2026-12-01'],
  ['and a Monday like any in Northern Ireland', 'NI access 2026-10-30', 'due 2026-11-30'],
  ['2 January 2027 is a Saturday, and Scotland makes up for it on Monday', 'SC access 2026-12-02', 'due 2027-01-05'],
  ['Northern Ireland does not', 'NI access 2026-12-02', 'due 2027-01-04'],
  ["Scotland's one day for the World Cup", 'SC access 2026-05-15', 'due 2026-06-16'],
  ["St Patrick's Day 2027 is a Wednesday", 'NI access 2027-02-17', 'due 2027-03-18'],
  [
    '23:30 UTC on 30 June is 1 July in London; 1 August is a Saturday',
    'EW access 2026-06-30T23:30:00Z',
    'due 2026-08-03',
  ],
  ['and in Scotland that Monday is the summer bank holiday', 'SC access 2026-06-30T23:30:00Z', 'due 2026-08-04'],
  ['23:30 UTC on 29 November is that day in London', 'EW access 2026-11-29T23:30:00Z', 'due 2026-12-29'],
  [
    'a minute before midnight in summer, written with its offset',
    'EW access 2026-06-30T23:59:00+01:00',
    'due 2026-07-30',
  ],
  [
    'consent of others, a closed office and a health opinion stop nothing',
    'EW access 2026-09-01, third_party_consent_sought 2026-09-05, office_closed 2026-09-10, health_opinion_requested 2026-09-12',
    'due 2026-10-01',
  ],
]
