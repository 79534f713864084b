import { Button } from '../govuk/Button'
import { Input } from '../govuk/Input'
import { useWords } from '../words'

/** The id of the form, for a change of language that takes along what was typed. */
export const codeForm = 'enter-code'

export type CodeFormProps = {
  readonly action: string
  readonly label: string
  readonly hint: string
  readonly error: string | undefined
  readonly value: string
}

/** Where an emailed code is put in: sent as `code`, with intent=enter. It can be pasted, with spaces and all. */
export const CodeForm = ({ action, value, ...field }: CodeFormProps) => {
  const t = useWords()
  return (
    <form id={codeForm} method="post" action={action} noValidate>
      <Input
        {...field}
        name="code"
        value={value}
        width="5"
        inputMode="numeric"
        autocomplete="one-time-code"
        spellcheck={false}
      />
      <Button name="intent" value="enter">
        {t('govuk.continue')}
      </Button>
    </form>
  )
}
