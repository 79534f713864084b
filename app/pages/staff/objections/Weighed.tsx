import { type Errors, typedIn, type Values } from '../../form'
import { Radios } from '../../govuk/Radios'
import { Textarea } from '../../govuk/Textarea'

type WeighedProps = { readonly values: Values; readonly errors: Errors; readonly situation: string }

/**
 * The person's situation beside the council's grounds, and what comes of it. Sends `compelling`, `result`, `grounds` and
 * `effect`, all of which go into the answer.
 */
export const Weighed = ({ values, errors, situation }: WeighedProps) => (
  <>
    <div className="rp-sides">
      <section className="rp-sides__side" aria-labelledby="their-side">
        <h3 className="govuk-heading-s" id="their-side">
          The person’s situation, in their words
        </h3>
        {situation === '' ? (
          <p className="govuk-body">They have not told us of it. Ask them; the time runs on meanwhile.</p>
        ) : (
          <p className="govuk-body rp-typed">{situation}</p>
        )}
      </section>
      <div className="rp-sides__side">
        <Textarea
          {...typedIn({ values, errors }, 'compelling')}
          label="Our compelling grounds"
          hint="Needed to refuse. What in this person’s case outweighs their interests, rights and freedoms, or which legal claim needs it. A statutory function alone is not the test. They read these words."
          rows={8}
        />
      </div>
    </div>
    <h2 className="govuk-heading-m">3. Decide</h2>
    <Radios {...typedIn({ values, errors }, 'result')} label="What is the decision?" size="s" items={results} />
    <Textarea
      {...typedIn({ values, errors }, 'grounds')}
      label="Why?"
      hint="How the two sides were weighed in this case, or why the right does not reach it. They read these words."
    />
    <Textarea
      {...typedIn({ values, errors }, 'effect')}
      label="What stops, and what goes on?"
      hint="What we stop and from when, what is deleted, what we keep and why, and what goes on. They read these words too."
    />
  </>
)

const results = [
  {
    value: 'upheld',
    label: 'Upheld',
    hint: 'We stop what the person objects to. Those who had the information are told.',
  },
  { value: 'partly', label: 'Upheld in part', hint: 'We stop some of it.' },
  {
    value: 'refused',
    label: 'Refused',
    hint: 'We go on, for the compelling grounds above. It is for us to show them.',
  },
  { value: 'not-applicable', label: 'Not applicable', hint: 'The right does not reach it. Nothing is weighed.' },
] as const
