import type { Register } from '~/app/rules/register/schema'
import { English, Quoting } from '../layout/English'
import { useWords } from '../words'
import { ContactList, Web } from './ContactList'
import { Paragraph } from './parts'

/** Whom to ask and to complain to, and where the register has its facts. */
export const Controller = ({ register: { controller, source } }: { readonly register: Register }) => {
  const t = useWords()
  return (
    <>
      <section id="contacts">
        <h2 className="govuk-heading-l">{t('register.page.contacts')}</h2>
        <ContactList id="contacts" contacts={controller.contacts} />
        <p className="govuk-body">{t('register.page.complain')}</p>
      </section>
      <section id="regulator">
        <h2 className="govuk-heading-l">{t('register.page.regulator')}</h2>
        <p className="govuk-body">{t('register.page.regulator-intro')}</p>
        <Regulator regulator={controller.regulator} />
      </section>
      <section id="source">
        <h2 className="govuk-heading-l">{t('register.page.source')}</h2>
        <Paragraph>{source.notice}</Paragraph>
        {source.note ? <Paragraph>{source.note}</Paragraph> : null}
      </section>
    </>
  )
}

const Regulator = ({ regulator }: { readonly regulator: Register['controller']['regulator'] }) => (
  <ul className="govuk-list">
    <li>
      <strong>
        <English>{regulator.name}</English>
      </strong>
    </li>
    <li>
      <English>{regulator.post}</English>
    </li>
    {regulator.telephone ? <li>{regulator.telephone}</li> : null}
    <li>
      <Web address={regulator.web} />
    </li>
    {regulator.stated ? (
      <li>
        <Quoting say="register.page.regulator-stated" english={{ stated: regulator.stated }} />
      </li>
    ) : null}
  </ul>
)
