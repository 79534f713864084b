import type { Skip } from '~/app/rules/queueChoice'
import { skipWords } from './queueWords'

type LeftOutProps = {
  readonly heading: string
  readonly cases: readonly { readonly reference: string; readonly skip: Skip | null }[]
}

/** The cases that an act leaves as they are, each with why. Nothing at all where there are none. */
export const LeftOut = ({ heading, cases }: LeftOutProps) => {
  const left = cases.flatMap(({ reference, skip }) => (skip === null ? [] : [{ reference, skip }]))
  if (left.length === 0) return null
  return (
    <section>
      <h2 className="govuk-heading-s">
        {heading}: {left.length}
      </h2>
      <ul className="govuk-list govuk-list--bullet rp-left-out">
        {left.map(({ reference, skip }) => (
          <li key={reference}>
            <strong>{reference}</strong>: {skipWords[skip]}
          </li>
        ))}
      </ul>
    </section>
  )
}
