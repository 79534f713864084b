import { English } from '../layout/English'
import { useWords } from '../words'

export type RegisterListProps = {
  readonly controllers: readonly {
    readonly id: string
    readonly name: string
    readonly localNames: readonly string[]
  }[]
}

/** The councils and trusts whose registers can be read here. */
export const RegisterList = ({ controllers }: RegisterListProps) => {
  const t = useWords()
  return (
    <>
      <h1 className="govuk-heading-l">{t('register.list.heading')}</h1>
      <p className="govuk-body">{t('register.list.intro')}</p>
      <ul className="govuk-list govuk-list--spaced">
        {controllers.map(({ id, name, localNames }) => (
          <li key={id} id={id}>
            <English>
              <a className="govuk-link" href={`/registers/${id}`}>
                {name}
              </a>
              {localNames.length > 0 ? `: ${localNames.join('; ')}` : ''}
            </English>
          </li>
        ))}
      </ul>
    </>
  )
}
