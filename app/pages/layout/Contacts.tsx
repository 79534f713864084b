import { English } from './English'

/** How to reach somebody: a role, never a person's name. The shape of a register's contacts. */
export type ContactDetails = {
  readonly role: string
  readonly for?: string
  readonly post?: string
  readonly email?: string
  readonly telephone?: string
  readonly web?: string
}

/** Ways to reach a council or trust, as its register states them. */
export const Contacts = ({ contacts }: { readonly contacts: readonly ContactDetails[] }) => (
  <>
    {contacts.map((contact) => (
      <ul key={`${contact.role} ${contact.for ?? ''}`} className="govuk-list">
        <li>
          <English>
            <strong>{contact.role}</strong>
            {contact.for ? ` (${contact.for})` : ''}
          </English>
        </li>
        {contact.telephone ? <li>{contact.telephone}</li> : null}
        {contact.email ? (
          <li>
            <a className="govuk-link" href={`mailto:${contact.email}`}>
              {contact.email}
            </a>
          </li>
        ) : null}
        {contact.post ? (
          <li className="rp-typed">
            <English>{contact.post}</English>
          </li>
        ) : null}
        {contact.web && /^https?:\/\//.test(contact.web) ? (
          <li>
            <a className="govuk-link" href={contact.web}>
              {contact.web}
            </a>
          </li>
        ) : null}
      </ul>
    ))}
  </>
)
