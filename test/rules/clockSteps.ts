import type { Step } from '~/app/rules/clock/step'

/** One step of a working: of a request as `clockCases` writes it, or of another limit from 26 November 2026 in England. */
export type StepCase = {
  readonly of: 'request' | 'limit'
  readonly given: string
  readonly step: Step
  readonly en: string
  readonly cy: string
}

const asked = '2026-09-02'
const ico = "Information Commissioner's guidance on the right of access, time limits"
const roll = 'Regulation 1182/71 Article 3(4), by UK GDPR Article 4A'

/** Each kind of step, and each thing that one of a kind can be about. */
export const stepCases: readonly StepCase[] = [
  {
    of: 'request',
    given: 'EW access 2026-09-01',
    step: { step: 'received', on: '2026-09-01', source: 'UK GDPR Article 12A(2)' },
    en: 'We got your request on Tuesday 1 September 2026.',
    cy: 'Cawsom eich cais ar ddydd Mawrth 1 Medi 2026.',
  },
  {
    of: 'limit',
    given: 'principal-reporter',
    step: { step: 'started', on: '2026-11-26', source: 'Regulation 1182/71 Article 3(1)' },
    en: 'The time is counted from Thursday 26 November 2026.',
    cy: 'Cyfrifir yr amser o ddydd Iau 26 Tachwedd 2026.',
  },
  {
    of: 'request',
    given: `EW access 2026-09-01, id_requested ${asked}`,
    step: { step: 'waiting', for: 'identity', on: asked, source: 'UK GDPR Article 12A(2)(b)' },
    en: 'We asked you on Wednesday 2 September 2026 to show who you are. Our time to answer starts on the day we have all that we asked for.',
    cy: "Gwnaethom ofyn i chi ar ddydd Mercher 2 Medi 2026 ddangos pwy ydych chi. Mae'r amser yn dechrau ar y diwrnod y cawn bopeth y gwnaethom ofyn amdano.",
  },
  {
    of: 'request',
    given: `EW access 2026-09-01, authority_requested ${asked}`,
    step: { step: 'waiting', for: 'authority', on: asked, source: ico },
    en: 'We asked you on Wednesday 2 September 2026 to show that you may ask for somebody else. Our time to answer starts on the day we have all that we asked for.',
    cy: "Gwnaethom ofyn i chi ar ddydd Mercher 2 Medi 2026 ddangos bod gennych hawl i ofyn dros rywun arall. Mae'r amser yn dechrau ar y diwrnod y cawn bopeth y gwnaethom ofyn amdano.",
  },
  {
    of: 'request',
    given: `EW access 2026-09-01, fee_requested ${asked}`,
    step: { step: 'waiting', for: 'fee', on: asked, source: 'UK GDPR Article 12A(2)(c)' },
    en: 'We asked you on Wednesday 2 September 2026 for a fee. Our time to answer starts on the day we have it.',
    cy: "Gwnaethom ofyn i chi am ffi ar ddydd Mercher 2 Medi 2026. Mae'r amser yn dechrau ar y diwrnod y cawn y ffi.",
  },
  {
    of: 'request',
    given: `EW access 2026-09-01, id_requested ${asked}, id_received 2026-09-10`,
    step: { step: 'complete', what: 'identity', on: '2026-09-10', source: 'UK GDPR Article 12A(2)(b)' },
    en: 'On Thursday 10 September 2026 we had all we needed to be sure who you are, so the time starts on that day.',
    cy: "Ar ddydd Iau 10 Medi 2026 roedd gennym bopeth i fod yn siŵr pwy ydych chi, felly mae'r amser yn dechrau ar y diwrnod hwnnw.",
  },
  {
    of: 'request',
    given: `EW access 2026-09-01, authority_requested ${asked}, authority_received 2026-09-10`,
    step: { step: 'complete', what: 'authority', on: '2026-09-10', source: ico },
    en: 'On Thursday 10 September 2026 we had all we needed to be sure that you may ask for somebody else, so the time starts on that day.',
    cy: "Ar ddydd Iau 10 Medi 2026 roedd gennym bopeth i fod yn siŵr bod gennych hawl i ofyn dros rywun arall, felly mae'r amser yn dechrau ar y diwrnod hwnnw.",
  },
  {
    of: 'request',
    given: `EW access 2026-09-01, fee_requested ${asked}, fee_paid 2026-09-10`,
    step: { step: 'complete', what: 'fee', on: '2026-09-10', source: 'UK GDPR Article 12A(2)(c)' },
    en: 'We got the fee on Thursday 10 September 2026, so the time starts on that day.',
    cy: "Cawsom y ffi ar ddydd Iau 10 Medi 2026, felly mae'r amser yn dechrau ar y diwrnod hwnnw.",
  },
  {
    of: 'request',
    given: `EW direct_marketing 2026-09-01, id_requested ${asked}`,
    step: { step: 'restart-not-counted', what: 'identity', on: asked, source: 'UK GDPR Article 12A(2)' },
    en: 'We asked you on Wednesday 2 September 2026 to show who you are. For this kind of request that does not change the time.',
    cy: "Gwnaethom ofyn i chi ar ddydd Mercher 2 Medi 2026 ddangos pwy ydych chi. Nid yw hynny'n newid yr amser ar gyfer y math hwn o gais.",
  },
  {
    of: 'request',
    given: `EW direct_marketing 2026-09-01, authority_requested ${asked}`,
    step: { step: 'restart-not-counted', what: 'authority', on: asked, source: 'UK GDPR Article 12A(2)' },
    en: 'We asked you on Wednesday 2 September 2026 to show that you may ask for somebody else. For this kind of request that does not change the time.',
    cy: "Gwnaethom ofyn i chi ar ddydd Mercher 2 Medi 2026 ddangos bod gennych hawl i ofyn dros rywun arall. Nid yw hynny'n newid yr amser ar gyfer y math hwn o gais.",
  },
  {
    of: 'request',
    given: `EW direct_marketing 2026-09-01, fee_requested ${asked}`,
    step: { step: 'restart-not-counted', what: 'fee', on: asked, source: 'UK GDPR Article 12A(2)' },
    en: 'We asked you on Wednesday 2 September 2026 for a fee. For this kind of request that does not change the time.',
    cy: "Gwnaethom ofyn i chi am ffi ar ddydd Mercher 2 Medi 2026. Nid yw hynny'n newid yr amser ar gyfer y math hwn o gais.",
  },
  {
    of: 'request',
    given: 'EW access 2026-09-01',
    step: {
      step: 'counted',
      length: { months: 1 },
      counted: 'after',
      from: '2026-09-01',
      to: '2026-10-01',
      source: 'UK GDPR Article 12A(1)',
    },
    en: 'One month later is Thursday 1 October 2026.',
    cy: 'Un mis yn ddiweddarach yw dydd Iau 1 Hydref 2026.',
  },
  {
    of: 'limit',
    given: 'examination-question',
    step: {
      step: 'counted',
      length: { months: 5 },
      counted: 'after',
      from: '2026-11-26',
      to: '2027-04-26',
      source: 'Data Protection Act 2018 Schedule 2 paragraph 25(3)(a)',
    },
    en: '5 months later is Monday 26 April 2027.',
    cy: '5 mis yn ddiweddarach yw dydd Llun 26 Ebrill 2027.',
  },
  {
    of: 'limit',
    given: 'health-opinion',
    step: {
      step: 'counted',
      length: { months: 6 },
      counted: 'back',
      from: '2026-11-26',
      to: '2026-05-27',
      source: 'Data Protection Act 2018 Schedule 3 paragraphs 5(4) and 6(4)',
    },
    en: 'The 6 months that end with that day begin on Wednesday 27 May 2026.',
    cy: "Mae'r 6 mis sy'n gorffen gyda'r diwrnod hwnnw yn dechrau ar ddydd Mercher 27 Mai 2026.",
  },
  {
    of: 'limit',
    given: 'principal-reporter',
    step: {
      step: 'counted',
      length: { days: 14 },
      counted: 'after',
      from: '2026-11-26',
      to: '2026-12-10',
      source: 'Data Protection Act 2018 Schedule 3 paragraphs 12(2) and 20(2)',
    },
    en: '14 days later is Thursday 10 December 2026. The first of them is the day after.',
    cy: "14 diwrnod yn ddiweddarach yw dydd Iau 10 Rhagfyr 2026. Y cyntaf ohonynt yw'r diwrnod wedyn.",
  },
  {
    of: 'limit',
    given: 'recent-health-record',
    step: {
      step: 'counted',
      length: { days: 21 },
      counted: 'of',
      from: '2026-11-26',
      to: '2026-12-16',
      source: 'Access to Health Records Act 1990 section 3(5)(a)',
    },
    en: 'With that day as the first, day 21 is Wednesday 16 December 2026.',
    cy: "Gyda'r diwrnod hwnnw yn gyntaf, diwrnod 21 yw dydd Mercher 16 Rhagfyr 2026.",
  },
  {
    of: 'limit',
    given: 'freedom-of-information',
    step: {
      step: 'counted',
      length: { working: 20 },
      counted: 'after',
      from: '2026-11-26',
      // 30 November is a holiday in Scotland, and counts as one everywhere here; 25 and 28 December are.
      to: '2026-12-29',
      source: 'Freedom of Information Act 2000 section 10(1)',
    },
    en: '20 working days later is Tuesday 29 December 2026. The first of them is the next working day.',
    cy: "20 diwrnod gwaith yn ddiweddarach yw dydd Mawrth 29 Rhagfyr 2026. Y cyntaf ohonynt yw'r diwrnod gwaith nesaf.",
  },
  {
    of: 'request',
    given: 'EW access 2026-01-31',
    step: { step: 'month-end', to: '2026-02-28', source: 'Regulation 1182/71 Article 3(2)(c)' },
    en: 'That month is shorter, so we count to its last day.',
    cy: "Mae'r mis hwnnw'n fyrrach, felly rydym yn cyfrif hyd at ei ddiwrnod olaf.",
  },
  {
    of: 'request',
    given: 'EW access 2026-09-01, extension_notice 2026-09-20',
    step: { step: 'extended', on: '2026-09-20', months: 3, to: '2026-12-01', source: 'UK GDPR Article 12A(3)' },
    en: 'On Sunday 20 September 2026 we told you that we need more time. The law then gives us 3 months from the start. That is Tuesday 1 December 2026.',
    cy: "Ar ddydd Sul 20 Medi 2026 gwnaethom ddweud wrthych fod angen mwy o amser arnom. Mae'r gyfraith wedyn yn rhoi 3 mis i ni o'r dechrau, sef dydd Mawrth 1 Rhagfyr 2026.",
  },
  {
    of: 'request',
    given: 'EW access 2026-09-01, extension_notice 2026-10-02',
    step: { step: 'extension-late', on: '2026-10-02', limit: '2026-10-01', source: 'UK GDPR Article 12A(4)' },
    en: 'We told you on Friday 2 October 2026 that we need more time. That was after Thursday 1 October 2026, the last day for telling you, so it changes nothing.',
    cy: "Gwnaethom ddweud wrthych ar ddydd Gwener 2 Hydref 2026 fod angen mwy o amser arnom. Roedd hynny ar ôl dydd Iau 1 Hydref 2026, y diwrnod olaf i ddweud wrthych, felly nid yw'n newid dim.",
  },
  {
    of: 'request',
    given: 'EW access 2026-09-01, extension_notice 2026-09-20, extension_notice 2026-09-21',
    step: { step: 'extension-again', on: '2026-09-21', source: 'UK GDPR Article 12A(3)' },
    en: 'We told you again on Monday 21 September 2026 that we need more time. The law allows that only once, so it changes nothing.',
    cy: "Gwnaethom ddweud wrthych eto ar ddydd Llun 21 Medi 2026 fod angen mwy o amser arnom. Dim ond unwaith y mae'r gyfraith yn caniatáu hynny, felly nid yw'n newid dim.",
  },
  {
    of: 'request',
    given: 'EW direct_marketing 2026-09-01, extension_notice 2026-09-20',
    step: { step: 'extension-not-allowed', on: '2026-09-20', source: 'UK GDPR Articles 12A(1) and 21(3)' },
    en: 'We told you on Sunday 20 September 2026 that we need more time. The law does not allow that for this kind of request, so it changes nothing.',
    cy: "Gwnaethom ddweud wrthych ar ddydd Sul 20 Medi 2026 fod angen mwy o amser arnom. Nid yw'r gyfraith yn caniatáu hynny ar gyfer y math hwn o gais, felly nid yw'n newid dim.",
  },
  {
    of: 'request',
    given: 'EW access 2026-09-01, clarification_asked 2026-09-03, clarification_answered 2026-09-07',
    step: { step: 'excluded', from: '2026-09-03', to: '2026-09-07', days: 5, source: 'UK GDPR Article 12A(5)' },
    en: 'We waited for your answer to a question from Thursday 3 September 2026 to Monday 7 September 2026. The law does not count those 5 days.',
    cy: "Roeddem yn aros am eich ateb i gwestiwn o ddydd Iau 3 Medi 2026 tan ddydd Llun 7 Medi 2026. Nid yw'r gyfraith yn cyfrif y 5 diwrnod hynny.",
  },
  {
    of: 'request',
    given: 'EW access 2026-09-01, clarification_asked 2026-09-03, clarification_answered 2026-09-03',
    step: { step: 'excluded', from: '2026-09-03', to: '2026-09-03', days: 1, source: 'UK GDPR Article 12A(5)' },
    en: 'We waited for your answer to a question on Thursday 3 September 2026. The law does not count that day.',
    cy: "Roeddem yn aros am eich ateb i gwestiwn ar ddydd Iau 3 Medi 2026. Nid yw'r gyfraith yn cyfrif y diwrnod hwnnw.",
  },
  {
    of: 'request',
    given: 'EW access 2026-09-01, clarification_asked 2026-09-03, clarification_answered 2026-09-07',
    step: { step: 'moved', days: 5, from: '2026-10-01', to: '2026-10-06', source: 'UK GDPR Article 12A(5)' },
    en: 'So the end moves by 5 days, from Thursday 1 October 2026 to Tuesday 6 October 2026.',
    cy: "Felly mae'r diwedd yn symud 5 diwrnod, o ddydd Iau 1 Hydref 2026 i ddydd Mawrth 6 Hydref 2026.",
  },
  {
    of: 'request',
    given: 'EW access 2026-09-01, clarification_asked 2026-09-03, clarification_answered 2026-09-03',
    step: { step: 'moved', days: 1, from: '2026-10-01', to: '2026-10-02', source: 'UK GDPR Article 12A(5)' },
    en: 'So the end moves by one day, from Thursday 1 October 2026 to Friday 2 October 2026.',
    cy: "Felly mae'r diwedd yn symud un diwrnod, o ddydd Iau 1 Hydref 2026 i ddydd Gwener 2 Hydref 2026.",
  },
  {
    of: 'request',
    given: 'EW access 2026-09-01, clarification_asked 2026-09-03',
    step: { step: 'paused', on: '2026-09-03', source: 'UK GDPR Article 12A(5)' },
    en: 'We asked you a question on Thursday 3 September 2026. From that day we stop counting. We start again on the day after we get your answer.',
    cy: "Gwnaethom ofyn cwestiwn i chi ar ddydd Iau 3 Medi 2026. O'r diwrnod hwnnw rydym yn stopio cyfrif. Rydym yn dechrau eto ar y diwrnod ar ôl i ni gael eich ateb.",
  },
  {
    of: 'request',
    given: 'EW access 2026-09-01, clarification_asked 2026-10-02',
    step: { step: 'pause-late', on: '2026-10-02', end: '2026-10-01', source: 'UK GDPR Article 12A(5)' },
    en: 'We asked you a question on Friday 2 October 2026. The time had ended on Thursday 1 October 2026, so the question changes nothing.',
    cy: "Gwnaethom ofyn cwestiwn i chi ar ddydd Gwener 2 Hydref 2026. Roedd yr amser wedi dod i ben ar ddydd Iau 1 Hydref 2026, felly nid yw'r cwestiwn yn newid dim.",
  },
  {
    of: 'request',
    given: 'EW erasure 2026-09-01, clarification_asked 2026-09-03',
    step: { step: 'pause-not-counted', on: '2026-09-03', source: 'UK GDPR Article 12A(5)' },
    en: 'We asked you a question on Thursday 3 September 2026. For this kind of request that does not change the time.',
    cy: "Gwnaethom ofyn cwestiwn i chi ar ddydd Iau 3 Medi 2026. Nid yw hynny'n newid yr amser ar gyfer y math hwn o gais.",
  },
  {
    of: 'request',
    given: 'EW access 2026-09-01, third_party_consent_sought 2026-09-05',
    step: {
      step: 'no-effect',
      what: 'third_party_consent_sought',
      on: '2026-09-05',
      source: 'UK GDPR Article 12A(1)',
    },
    en: 'This happened on Saturday 5 September 2026: third party consent sought. The law does not stop the time for it.',
    cy: "Digwyddodd hyn ar ddydd Sadwrn 5 Medi 2026: third party consent sought. Nid yw'r gyfraith yn atal yr amser ar ei gyfer.",
  },
  ...rolls(),
  {
    of: 'request',
    given: 'EW access 2026-09-01',
    step: { step: 'due', on: '2026-10-01', source: 'UK GDPR Article 12A(1)' },
    en: 'We must answer by the end of Thursday 1 October 2026.',
    cy: 'Rhaid i ni ateb erbyn diwedd dydd Iau 1 Hydref 2026.',
  },
  {
    of: 'limit',
    given: 'principal-reporter',
    step: {
      step: 'limit',
      on: '2026-12-10',
      source: 'Data Protection Act 2018 Schedule 3 paragraphs 12(2) and 20(2)',
    },
    en: 'The limit is Thursday 10 December 2026.',
    cy: 'Y terfyn yw dydd Iau 10 Rhagfyr 2026.',
  },
]

/** What the end was moved over: a day of a weekend, a holiday, and both in every order that there is. */
function rolls(): readonly StepCase[] {
  const day = (date: string, why: string) => ({ day: date, why })
  const weekend = (saturday: string, sunday: string) => [day(saturday, 'Saturday'), day(sunday, 'Sunday')]
  const rolled = (passed: readonly { readonly day: string; readonly why: string }[], to: string): Step => ({
    step: 'rolled',
    from: passed[0]?.day ?? '',
    passed,
    to,
    source: roll,
  })
  const boxingDay = day('2026-12-28', 'Boxing Day')
  return [
    {
      of: 'request',
      given: 'EW access 2026-09-03',
      step: rolled(weekend('2026-10-03', '2026-10-04'), '2026-10-05'),
      en: 'That is a Saturday, so the law gives us until Monday 5 October 2026.',
      cy: "Dydd Sadwrn yw hwnnw, felly mae'r gyfraith yn rhoi tan ddydd Llun 5 Hydref 2026 i ni.",
    },
    {
      of: 'request',
      given: 'EW access 2026-09-04',
      step: rolled([day('2026-10-04', 'Sunday')], '2026-10-05'),
      en: 'That is a Sunday, so the law gives us until Monday 5 October 2026.',
      cy: "Dydd Sul yw hwnnw, felly mae'r gyfraith yn rhoi tan ddydd Llun 5 Hydref 2026 i ni.",
    },
    {
      of: 'request',
      given: 'EW access 2026-07-31',
      step: rolled([day('2026-08-31', 'Summer bank holiday')], '2026-09-01'),
      en: 'That is a bank holiday (Summer bank holiday), so the law gives us until Tuesday 1 September 2026.',
      cy: "Gŵyl banc (gŵyl banc yr haf) yw hwnnw, felly mae'r gyfraith yn rhoi tan ddydd Mawrth 1 Medi 2026 i ni.",
    },
    {
      of: 'request',
      given: 'EW access 2026-11-25',
      step: rolled(
        [day('2026-12-25', 'Christmas Day'), ...weekend('2026-12-26', '2026-12-27'), boxingDay],
        '2026-12-29',
      ),
      en: 'That is a bank holiday (Christmas Day). Then comes a weekend. Monday 28 December 2026 is a bank holiday (Boxing Day). So the law gives us until Tuesday 29 December 2026.',
      cy: "Gŵyl banc (Dydd Nadolig) yw hwnnw. Yna daw penwythnos. Mae dydd Llun 28 Rhagfyr 2026 yn ŵyl banc (Gŵyl San Steffan). Felly mae'r gyfraith yn rhoi tan ddydd Mawrth 29 Rhagfyr 2026 i ni.",
    },
    {
      of: 'request',
      given: 'EW access 2026-11-26',
      step: rolled([...weekend('2026-12-26', '2026-12-27'), boxingDay], '2026-12-29'),
      en: 'That is a Saturday. Monday 28 December 2026 is a bank holiday (Boxing Day). So the law gives us until Tuesday 29 December 2026.',
      cy: "Dydd Sadwrn yw hwnnw. Mae dydd Llun 28 Rhagfyr 2026 yn ŵyl banc (Gŵyl San Steffan). Felly mae'r gyfraith yn rhoi tan ddydd Mawrth 29 Rhagfyr 2026 i ni.",
    },
    {
      of: 'request',
      given: 'NI access 2026-02-17',
      step: rolled([day('2026-03-17', 'St Patrick’s Day')], '2026-03-18'),
      en: 'That is a bank holiday (St Patrick’s Day), so the law gives us until Wednesday 18 March 2026.',
      cy: "Gŵyl banc (Gŵyl Padrig) yw hwnnw, felly mae'r gyfraith yn rhoi tan ddydd Mercher 18 Mawrth 2026 i ni.",
    },
  ]
}
