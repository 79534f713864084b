const kinds: Readonly<Record<string, string>> = {
  'nhs-number': 'NHS number',
  'national-insurance': 'National Insurance number',
  upn: 'Pupil number',
  uln: 'Learner number',
  telephone: 'Telephone number',
  email: 'Email address',
  postcode: 'Postcode',
  address: 'Address',
  'date-of-birth': 'Date of birth',
  'sort-code': 'Sort code',
  'account-number': 'Account number',
  vehicle: 'Vehicle registration',
  passport: 'Passport number',
  'driving-licence': 'Driving licence',
  reference: 'Reference',
  url: 'Web address',
  'ip-address': 'IP address',
  person: 'Somebody in the case',
  name: 'Perhaps a name',
  'look-here': 'Picture to look at',
}

/** What a suggestion takes its words for. */
export const sayKind = (kind: string): string => kinds[kind] ?? kind
