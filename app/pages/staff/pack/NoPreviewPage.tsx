import { BackLink } from '../../govuk/BackLink'
import { InsetText } from '../../govuk/InsetText'
import { Column } from '../../layout/Column'
import { sayRefusal } from '../../wording'
import { sayFault } from './packPageProps'

export type NoPreviewPageProps = {
  readonly reference: string
  /** What stands in the way of building the answer, as a refusal's code. */
  readonly refused?: string
  /** What a template lacks. */
  readonly fault?: string
  readonly noSuchPage?: number
}

/** There is no page of the answer to look at, and why. */
export const NoPreviewPage = ({ reference, refused, fault, noSuchPage }: NoPreviewPageProps) => (
  <>
    <BackLink href={`/staff/cases/${reference}/pack`} text="Back to the pack" />
    <Column>
      <span className="govuk-caption-l">{reference}</span>
      <h1 className="govuk-heading-l">There is no page to look at</h1>
      <InsetText>
        {noSuchPage === undefined
          ? refused === undefined
            ? sayFault(fault ?? null)
            : sayRefusal(refused)
          : `The pack has no page ${noSuchPage}.`}
      </InsetText>
      {noSuchPage === undefined ? null : (
        <p className="govuk-body">
          <a className="govuk-link" href={`/staff/cases/${reference}/pack/pages/1`}>
            Go to the first page
          </a>
        </p>
      )}
    </Column>
  </>
)
