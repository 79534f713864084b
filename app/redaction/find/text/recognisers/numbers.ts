import { isNhsNumber, isUln, isUpn } from './checks'
import type { Recogniser } from './recogniser'

const tenDigits = /(?<!\d|[£$]|\d[.,-])\d(?:[ -]{0,2}\d){9}(?!\w|[.-]\d)/g
// The digits are rarer than the letters, and so are looked for first.
const ninoLetters = '(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]'
const nino = `\\d(?<=(?<![A-Za-z0-9])(?<lead>${ninoLetters}[ .-]{0,2})\\d)(?:[ .-]{0,2}\\d){5}`
const ninoTogether = `\\d{6}(?<=(?<![A-Za-z0-9])(?<lead>${ninoLetters})\\d{6})`
const insurance = /national insurance|\bn\.? ?i\.?\b|\bnino\b|yswiriant/i

/** Numbers that follow a person through life: health, work, school. */
export const lifeNumbers: readonly Recogniser[] = [
  {
    kind: 'nhs-number',
    pattern: tenDigits,
    valid: isNhsNumber,
    before: /\bn\.?h\.?s\b|\bGIG\b|\bpatient\b|\bhealth n/i,
    after: /\bn\.?h\.?s\b/i,
    alone: 0,
    beside: 0.98,
    looks: 'Ten digits that pass the NHS check',
    near: 'NHS number',
  },
  {
    kind: 'nhs-number',
    pattern: /(?<![\w£$.,-])\d{3}([ -])\d{3}\1\d{4}(?!\w|[.-]\d)/g,
    valid: isNhsNumber,
    alone: 0.55,
    beside: 0.55,
    looks: 'Ten digits that pass the NHS check, grouped as an NHS number is',
  },
  {
    kind: 'national-insurance',
    pattern: new RegExp(`${nino}[ .-]{0,2}[A-D](?![A-Za-z0-9])`, 'g'),
    before: insurance,
    after: insurance,
    alone: 0.85,
    beside: 0.99,
    looks: 'Two letters, six digits and a letter, as a National Insurance number has',
    near: 'National Insurance',
  },
  {
    kind: 'national-insurance',
    pattern: new RegExp(`${ninoTogether}[A-D](?![A-Z0-9])`, 'gi'),
    alone: 0.7,
    beside: 0.7,
    looks: 'Two letters, six digits and a letter run together, as a National Insurance number may be',
  },
  {
    kind: 'national-insurance',
    pattern: new RegExp(`${nino}(?:[ .-]{0,2}[A-D])?(?![A-Z0-9])`, 'gi'),
    before: insurance,
    after: insurance,
    alone: 0,
    beside: 0.95,
    looks: 'Two letters and six digits, as a National Insurance number has',
    near: 'National Insurance',
  },
  {
    kind: 'upn',
    pattern: /(?<![A-Z0-9])[A-HJ-NP-RT-Z](?:[ -]?\d){11}[ -]?[0-9A-HJ-NP-RT-Z](?![A-Z0-9])/gi,
    valid: isUpn,
    before: /\bupn|unique pupil/i,
    after: /\bupn/i,
    alone: 0.85,
    beside: 0.99,
    looks: 'Thirteen characters that pass the check of a pupil number',
    near: 'UPN',
  },
  {
    kind: 'uln',
    pattern: tenDigits,
    valid: isUln,
    before: /\buln|\blearner|\bdysgwr/i,
    after: /\buln|\blearner n/i,
    alone: 0,
    beside: 0.98,
    looks: 'Ten digits that pass the check of a learner number',
    near: 'learner number',
  },
]
