import { sayDay } from '../../dates'
import { one } from '../../form'
import { Radios } from '../../govuk/Radios'
import { Textarea } from '../../govuk/Textarea'
import { LawForm } from '../law/LawPage'
import { LetterTools } from '../letters/LetterTools'
import { complaintResults } from '../words/sayDesk'
import type { ActProps } from './ActPage'
import type { ComplaintSaid } from './ComplaintsPage'

type AnswerProps = {
  readonly page: ActProps
  readonly complaints: readonly ComplaintSaid[]
  readonly mayAnswer: boolean
}

/** Answers a complaint that has no answer yet. Sends `complaint`, `result` and `answer`. */
export const ComplaintAnswerForm = ({ page, complaints, mayAnswer }: AnswerProps) => {
  const open = complaints.filter(({ answered = null }) => answered === null)
  const [first] = open
  if (first === undefined) return null
  return (
    <LawForm
      page={page}
      intent="answer"
      heading="Answer a complaint"
      button="Answer and tell the person"
      notNow={mayAnswer ? first.mayNotAnswer : 'not-allowed'}
    >
      <p className="govuk-body">
        Somebody who had no part in it looks into it, tells the person without undue delay how it came out, and how to
        go to the regulator. (DPA 2018 section 164A)
      </p>
      {open.length === 1 ? (
        <input type="hidden" name="complaint" value={first.id} />
      ) : (
        <Radios
          name="complaint"
          label="Which complaint?"
          size="s"
          items={open.map(({ id, receivedOn, words }) => ({
            value: id,
            label: `Reached us on ${sayDay(receivedOn)}`,
            hint: words.length > most ? `${words.slice(0, most)}…` : words,
          }))}
          value={one(page.values, 'complaint')}
          error={page.errors.complaint}
        />
      )}
      <Radios
        name="result"
        label="How did it come out?"
        size="s"
        items={[
          { value: 'upheld', label: complaintResults.upheld },
          { value: 'partly', label: complaintResults.partly },
          { value: 'not-upheld', label: complaintResults['not-upheld'] },
        ]}
        value={one(page.values, 'result')}
        error={page.errors.result}
      />
      <Textarea
        name="answer"
        label="Tell the person what you found"
        hint="They read these words in the letter: what you looked at, what was right or wrong, what happens now."
        value={one(page.values, 'answer')}
        error={page.errors.answer}
      />
      <LetterTools values={page.values} />
    </LawForm>
  )
}

const most = 120
