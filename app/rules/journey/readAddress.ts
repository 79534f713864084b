import type { Form, Step } from './answers'
import { keep, keyOf, type Read, type Sent } from './read'
import { bare, lineIn } from './tidy'

const mostLine = 200

/** Reads a postal address from its four fields; every line to mend is named at once. */
export function readAddress(step: Step, { form }: Sent): Read {
  const address = linesOf(step, form)
  const problem = (field: string, words = field) => [`${step}-${field}`, keyOf(step, words)] as const
  const errors = Object.fromEntries([
    ...(['line1', 'town', 'postcode'] as const).filter((line) => address[line] === '').map((line) => problem(line)),
    ...(address.postcode === '' || isPostcode(address.postcode) ? [] : [problem('postcode', 'real-postcode')]),
    ...Object.entries(address)
      .filter(([, line]) => line.length > mostLine)
      .map(([line]) => problem(line, 'long')),
  ])
  return Object.keys(errors).length > 0 ? { errors } : keep(step, address)
}

function linesOf(step: Step, form: Form) {
  const line = (name: string) => lineIn(form, `${step}-${name}`)
  return { line1: line('line1'), line2: line('line2'), town: line('town'), postcode: sayPostcode(line('postcode')) }
}

/** Somebody may live abroad now: any code is taken, and a British one is written as it is printed. */
const isPostcode = (typed: string) => /^[\p{L}\p{N} -]{3,12}$/u.test(typed)
const sayPostcode = (typed: string) => {
  const code = bare(typed).toUpperCase()
  return /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/.test(code) ? `${code.slice(0, -3)} ${code.slice(-3)}` : typed
}
