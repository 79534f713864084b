import { isCurrentPlate, isDrivingLicence } from './checks'
import type { Recogniser } from './recogniser'

const plateWords = /\breg(?:istration)?\b|\bplate\b|\bVRM\b|\bvehicle\b|\bcar\b|\bvan\b|\btaxi\b|\buntaxed\b|\bmotor/i
const plateLooks = 'Letters and digits in the form of a vehicle registration'

/** What a person's papers and vehicle are numbered with. */
export const papers: readonly Recogniser[] = [
  {
    kind: 'vehicle',
    pattern: /(?<![A-Za-z0-9])[A-HJ-PR-Y]{2}\d{2} ?[A-HJ-PR-Z]{3}(?![A-Za-z0-9])/g,
    valid: isCurrentPlate,
    before: plateWords,
    after: plateWords,
    alone: 0.65,
    beside: 0.9,
    looks: plateLooks,
    near: 'a word for a vehicle',
  },
  {
    kind: 'vehicle',
    pattern:
      /(?<![A-Z0-9])(?:[A-HJ-PR-Y]{2}\d{2} ?[A-HJ-PR-Z]{3}|[A-HJ-NPR-TV-Y]\d{1,3} ?[A-HJ-PR-Z]{3}|[A-HJ-PR-Y]{3} ?\d{1,3}[A-HJ-NPR-TV-Y]|[A-Z]{0,2}[IZ][A-Z]? ?\d{3,4})(?![A-Z0-9])/gi,
    valid: (found) => !/^[A-Z]{2}\d{2} ?[A-Z]{3}$/i.test(found) || isCurrentPlate(found),
    before: plateWords,
    after: /^.{0,12}(?:\bplate\b|\breg\b)/i,
    alone: 0,
    beside: 0.7,
    looks: plateLooks,
    near: 'a word for a vehicle',
  },
  {
    kind: 'passport',
    pattern: /(?<![A-Za-z0-9£]|\d[.,-])(?:\d{9}|\d{3} \d{3} \d{3}|[A-Z]{1,2} ?\d{6,8})(?![A-Za-z0-9]|[./-]\d)/g,
    before: /passport|pasbort/i,
    after: /^[^.]{0,12}passport/i,
    alone: 0,
    beside: 0.9,
    looks: 'Nine digits, or letters and digits, as a passport has',
    near: '\u201cpassport\u201d',
  },
  {
    kind: 'driving-licence',
    pattern: /\d{6}(?<=(?<![A-Z0-9])(?<lead>[A-Z][A-Z9]{4} ?)\d{6}) ?[A-Z9]{2}[A-Z0-9] ?[A-Z]{2}(?![A-Z0-9])/gi,
    valid: isDrivingLicence,
    before: /licen[cs]e|\bdriv|\bDL\b|\bD\/L\b|\bdvla\b|trwydded/i,
    alone: 0.85,
    beside: 0.99,
    looks: 'Sixteen characters with a birthday in them, as a driving licence has',
    near: 'a word for a licence',
  },
]
