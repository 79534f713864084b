import { type ContactDetails, Contacts } from '../layout/Contacts'
import { useWords } from '../words'

type Props = { readonly regulator: Omit<ContactDetails, 'role'> & { readonly name: string } }

/** Who else can be turned to: the regulator, whose name and address are the register's, and the court. */
export const OtherRoutes = ({ regulator }: Props) => {
  const t = useWords()
  return (
    <>
      <h2 className="govuk-heading-s">{t('follow.routes.heading')}</h2>
      <p className="govuk-body">{t('follow.routes.regulator', { regulator: regulator.name })}</p>
      <Contacts contacts={[{ ...regulator, role: regulator.name }]} />
      <p className="govuk-body">{t('follow.routes.court')}</p>
    </>
  )
}
