import type { Exemption } from '~/app/rules/exemptions'
import { guardsOf } from '~/app/rules/exemptions/guards'
import type { Guard } from '~/app/rules/exemptions/schema'

/** An exemption as a redaction form offers it: its test, who decides and who is asked, and what its guards are. */
export type ExemptionChoice = {
  readonly id: string
  readonly title: string
  /** What the person will read. */
  readonly plain: string
  readonly test: string
  readonly decidedBy: string
  readonly consult: string
  readonly guards: readonly Guard[]
}

export const exemptionChoices = (exemptions: readonly Exemption[]): readonly ExemptionChoice[] =>
  exemptions.map((exemption) => ({
    id: exemption.id,
    title: `${exemption.title} (${exemption.ref})`,
    plain: exemption.plain,
    test: exemption.test,
    decidedBy: exemption.decision_maker,
    consult: exemption.consult_duty,
    guards: guardsOf(exemption),
  }))
