const digitsOf = (found: string): readonly number[] => Array.from(found.replace(/\D/g, ''), Number)

const weighed = (digits: readonly number[], first: number, step: number): number =>
  digits.reduce((sum, digit, at) => sum + digit * (first + at * step), 0)

/** NHS number: ten digits, the last a modulus 11 check (NHS Data Dictionary). Nine in a hundred random ones pass. */
export const isNhsNumber = (found: string): boolean => {
  const digits = digitsOf(found)
  return digits.length === 10 && weighed(digits, 10, -1) % 11 === 0 && new Set(digits).size > 1
}

/** Unique learner number: as an NHS number, but the remainder is 10, so that none is both (HESA, field ULN). */
export const isUln = (found: string): boolean => {
  const digits = digitsOf(found)
  return digits.length === 10 && digits[0] !== 0 && weighed(digits, 10, -1) % 11 === 10
}

const upnLetters = 'ABCDEFGHJKLMNPQRTUVWXYZ'

/** Unique pupil number: a check letter, then twelve digits, or eleven and a letter where temporary (DfE, UPN guide). */
export const isUpn = (found: string): boolean => {
  const [letter = '', ...rest] = found.toUpperCase().replace(/[^A-Z0-9]/g, '')
  const values = rest.map((character) => (/\d/.test(character) ? Number(character) : upnLetters.indexOf(character)))
  return values.length === 12 && !values.includes(-1) && upnLetters[weighed(values, 2, 1) % 23] === letter
}

/** The number of a driving licence holds a birthday: the month (51 to 62 for a woman) and the day are possible ones. */
export const isDrivingLicence = (found: string): boolean => {
  const number = found.replace(/ /g, '')
  const month = Number(number.slice(6, 8)) % 50
  const day = Number(number.slice(8, 10))
  return /^[A-Z]+9*$/i.test(number.slice(0, 5)) && month >= 1 && month <= 12 && day >= 1 && day <= 31
}

/** The two digits of a registration since September 2001: March 02 to 50, September 51 to 99. */
export const isCurrentPlate = (found: string): boolean => {
  const age = Number(/\d\d/.exec(found)?.[0])
  return (age >= 2 && age <= 39) || (age >= 51 && age <= 89)
}

/** A UK number has ten digits after its 0 or +44, nine in a few places under 01. */
export const isTelephone = (found: string): boolean => {
  const number = withoutExtension(found)
  if (/^\+(?!44)/.test(number)) return true
  const national = nationalDigits(number)
  const shape = national.startsWith('01') ? national.length === 11 || national.length === 10 : national.length === 11
  return shape && /^\(?(?:\+|00|0\d\d)/.test(number)
}

/** The digits of a telephone number as it is dialled at home: two ways of writing one number give the same. */
export const nationalDigits = (found: string): string =>
  withoutExtension(found)
    .replace(/\(0\)/g, '')
    .replace(/\D/g, '')
    .replace(/^(?:00)?44(?=[1-9]\d{8})/, '0')

const withoutExtension = (found: string): string => found.replace(/[, ]*(?:ext|x).*$/i, '')

const areas = new Set(
  `AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL
  GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA
  PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS
  WV YO ZE`.split(/\s+/),
)

/** A postcode begins with one of the 124 areas. */
export const isPostcode = (found: string): boolean => areas.has(/^[A-Z]+/.exec(found.toUpperCase())?.[0] ?? '')

export const isIpv4 = (found: string): boolean => found.split('.').every((part) => Number(part) <= 255)

export const isIpv6 = (found: string): boolean => found.includes('::') || found.split(':').length === 8

const secret =
  /[?&#;](?:[a-z]+_)?(?:token|key|sig|signature|code|auth|secret|pwd|password|session|sessionid|sid|ticket|otp)=[^&#]{4}/i

/** An address of a page that opens something to whoever holds it: a secret in its query, or a part nobody could guess. */
export const isSecretUrl = (found: string): boolean => secret.test(found) || found.split(/[/?&=#._-]/).some(isRandom)

const isRandom = (part: string): boolean =>
  part.length >= 12 && /[a-z]/i.test(part) && (part.match(/\d/g)?.length ?? 0) >= 2
