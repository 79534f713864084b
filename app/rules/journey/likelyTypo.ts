/** Where most people of this country have their email, and what those names are most often mistaken for. */
const known = [
  'gmail.com',
  'hotmail.com',
  'hotmail.co.uk',
  'outlook.com',
  'yahoo.com',
  'yahoo.co.uk',
  'icloud.com',
  'btinternet.com',
  'live.co.uk',
  'sky.com',
  'aol.com',
  'mail.com',
]

/**
 * The address that was probably meant, where its end is one slip away from a well-known one: a letter too many, too few,
 * changed, or two that changed places. Null otherwise. A warning and no more: the address may well be right.
 */
export function likelyTypo(email: string): string | null {
  const at = email.lastIndexOf('@')
  const typed = email.slice(at + 1).toLowerCase()
  if (known.includes(typed)) return null
  const meant = known.find((each) => isOneSlip(typed, each))
  return meant === undefined ? null : `${email.slice(0, at)}@${meant}`
}

function isOneSlip(typed: string, meant: string): boolean {
  const first = [...meant].findIndex((letter, i) => typed[i] !== letter)
  // They differ only in what stands after the whole of the shorter.
  if (first === -1) return typed.length === meant.length + 1
  const [rest, wanted] = [typed.slice(first), meant.slice(first)]
  const swapped = (rest[1] ?? '') + (rest[0] ?? '') + rest.slice(2)
  return rest.slice(1) === wanted.slice(1) || rest.slice(1) === wanted || rest === wanted.slice(1) || swapped === wanted
}
