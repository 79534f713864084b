import { z } from 'zod'
import { readDay } from '~/app/rules/journey/readDay'

/** Fields of staff forms, as a sent form's schema reads them. */

/** A field that may have several values. */
export const several = z
  .union([z.array(z.string()), z.string().transform((one) => [one])])
  .default([])
  .transform((all): readonly string[] => all)

/** Words that must be there. */
export const needed = (message: string) => z.string(message).trim().min(1, message).max(10_000, 'Use fewer words')

/** A day typed into three boxes: `what` names it in what is to be mended, as in "The day the answer came". */
export const dayField = (what: string) =>
  z
    .object({ day: z.string(), month: z.string(), year: z.string() }, `${what} is needed`)
    .transform((typed, context) => {
      const read = readDay(typed)
      if ('on' in read) return read.on
      const { wrong } = read
      if (wrong === 'empty') context.addIssue({ code: 'custom', message: `Enter ${lower(what)}` })
      else if (wrong === 'real') context.addIssue({ code: 'custom', message: `${what} must be a real date` })
      else context.addIssue({ code: 'custom', message: `${what} must include a ${wrong}`, path: [wrong] })
      return z.NEVER
    })

const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
