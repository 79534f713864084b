import { InsetText } from '../../govuk/InsetText'
import { Table } from '../../govuk/Table'

/** A lawful basis of the register, and whether the right to object reaches it. */
export type BasisSaid = {
  readonly id: string
  readonly provision: string
  readonly stated: string
  readonly objection: 'yes' | 'no' | 'unclear'
}

/** The lawful bases of what is objected to, each with whether the right reaches it, as the register says. */
export const BasesTable = ({ bases }: { readonly bases: readonly BasisSaid[] }) =>
  bases.length === 0 ? (
    <InsetText>
      The register names no lawful basis for this. Find out which it rests on before you decide: the burden is ours.
    </InsetText>
  ) : (
    <>
      <Table
        caption="What it rests on, as the register says"
        head={['Provision', 'In our words', 'Does the right to object reach it?']}
        rows={bases.map(({ id, provision, stated, objection }) => ({
          key: id,
          cells: [provision, stated, <strong key={id}>{reaches[objection]}</strong>],
        }))}
        wide
      />
      <p className="govuk-body">{sayBases(bases)}</p>
    </>
  )

const reaches = { yes: 'Yes', no: 'No', unclear: 'The register does not say' } as const

function sayBases(bases: readonly BasisSaid[]): string {
  if (bases.some(({ objection }) => objection === 'yes'))
    return 'The right reaches what rests on a public task or on legitimate interests. Where one of several bases is reached, it can be objected to.'
  if (bases.every(({ objection }) => objection === 'no'))
    return 'By the register the right reaches none of these. Make sure that the register is right before you say so.'
  return 'The register leaves it open. Where you can’t show that it rests on something else alone, treat it as a public task: the right reaches that.'
}
