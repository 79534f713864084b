import type { Errors } from '../../form'

/** What is to be mended, in words for staff: the public form says the same things to the person themselves. */
export const sayProblems = (errors: Errors): Errors =>
  Object.fromEntries(
    Object.entries(errors).map(([field, key]) => {
      const said = problems[key.replace(/^request\.|errors\./g, '')]
      if (said === undefined) throw new Error(`No words for staff for ${key}: add them to sayProblems.`)
      return [field, said]
    }),
  )

const problems: Readonly<Record<string, string>> = {
  'received.empty': 'Enter the day it reached the council',
  'received.day': 'The day it reached the council must include a day',
  'received.month': 'The day it reached the council must include a month',
  'received.year': 'The day it reached the council must include a year',
  'received.real': 'The day it reached the council must be a real date',
  'channel.empty': 'Select how it came',
  'language.empty': 'Select the language of the letters',
  'scope.empty': 'Select what they ask about',
  'words.long': 'Their words must be 4,000 characters or fewer',
  'target.empty': 'Select what they want us to stop',
  'situation.empty': 'Enter why they want us to stop',
  'situation.long': 'Why they want us to stop must be 4,000 characters or fewer',
  'restrict.empty': 'Select yes if they want us to stop using it while we decide',
  'name.empty': 'Enter their full name',
  'name.long': 'Full name must be 200 characters or fewer',
  'former-names.long': 'Former names must be 200 characters or fewer',
  'date-of-birth.empty': 'Enter their date of birth',
  'date-of-birth.day': 'Date of birth must include a day',
  'date-of-birth.month': 'Date of birth must include a month',
  'date-of-birth.year': 'Date of birth must include a year',
  'date-of-birth.real': 'Date of birth must be a real date',
  'date-of-birth.past': 'Date of birth must be in the past',
  'address.line1': 'Enter address line 1, usually the building and street',
  'address.town': 'Enter town or city',
  'address.postcode': 'Enter postcode',
  'address.real-postcode': 'Enter a full postcode, like AA3 1AB',
  'address.long': 'Each line of the address must be 200 characters or fewer',
  'email.format': 'Enter an email address in the correct format, like name@example.com',
  'telephone.format': 'Enter a telephone number, like 01632 960 001 or 07700 900 982',
}
