import { z } from 'zod'
import { programs } from '../channels/types'

/** Programs of the system by their names, with commas between: a setting. */
export const ProgramList = z
  .string()
  .regex(/^((poppler|qpdf)(,(poppler|qpdf))?)?$/, 'names no program. Give PROOF_NEEDS=poppler,qpdf, or one of the two')
  .default('')
  .transform((given) => programs.filter((program) => given.split(',').includes(program)))
  .meta({
    description: 'Programs without which no proof passes; left out, those that are installed are used',
    example: 'poppler,qpdf',
  })
