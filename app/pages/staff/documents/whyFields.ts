import { z } from 'zod'
import { guardAnswers } from '../redaction/guardAnswers'

/** Why something is hidden: the fields of ExemptionFields. */
export const whyFields = {
  exemption: z.string('Choose an exemption').min(1, 'Choose an exemption'),
  reason: z.string('Say why it applies here').trim().min(1, 'Say why it applies here').max(2000, 'Use fewer words'),
  ...guardAnswers,
}
