import { createContext, useContext } from 'react'
import { English } from '../layout/English'
import { useWords } from '../words'

/** Whose register is read: the links beside its entries lead to that controller's form. */
export const AskedOf = createContext<string | null>(null)

export type AskLinksProps = {
  /** The entry, as `about=` of the page that the links lead to: "recipient:ACTIVITY/ID". */
  readonly about: string
  /** What the entry is called: no two links of a page may sound the same. */
  readonly name: string
}

/** Begins a request about one entry of the register, or an objection to it. */
export const AskLinks = ({ about, name }: AskLinksProps) => {
  const t = useWords()
  const controller = useContext(AskedOf)
  return controller === null ? null : (
    <span className="rp-ask">
      {(['ask', 'object'] as const).map((to) => (
        <a key={to} className="govuk-link" href={`/${controller}/ask?about=${about}&to=${to}`}>
          {t(`register.${to}`)}
          <span className="govuk-visually-hidden">
            {': '}
            <English>{name}</English>
          </span>
        </a>
      ))}
    </span>
  )
}
