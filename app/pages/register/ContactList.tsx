import type { ReactNode } from 'react'
import type { Contact } from '~/app/rules/register/schema'
import { English } from '../layout/English'

export type ContactListProps = { readonly id: string; readonly contacts: readonly Contact[] }

/** Ways to reach somebody, each with an anchor. A web page may be a link or, where the notice gives none, its name. */
export const ContactList = ({ id, contacts }: ContactListProps) => (
  <ul className="govuk-list govuk-list--spaced">
    {contacts.map((contact, index) => (
      <li key={`${contact.role} ${contact.for ?? ''}`} id={`${id}-${index + 1}`}>
        <English>
          <strong>{contact.role}</strong>
          {contact.for ? ` (${contact.for})` : ''}
        </English>
        {lines(contact).map(({ key, line }) => (
          <div key={key}>{line}</div>
        ))}
      </li>
    ))}
  </ul>
)

const lines = ({
  telephone,
  email,
  post,
  web,
}: Contact): readonly { readonly key: string; readonly line: ReactNode }[] => [
  ...(telephone ? [{ key: 'telephone', line: telephone }] : []),
  ...(email ? [{ key: 'email', line: <Link href={`mailto:${email}`} text={email} /> }] : []),
  ...(post ? [{ key: 'post', line: <English>{post}</English> }] : []),
  ...(web ? [{ key: 'web', line: <Web address={web} /> }] : []),
]

/** A link where the words are an address; else the words. */
export const Web = ({ address }: { readonly address: string }) => {
  if (/^https?:\/\/\S+$/.test(address)) return <Link href={address} text={address} />
  return /^www\.\S+$/.test(address) ? <Link href={`https://${address}`} text={address} /> : <English>{address}</English>
}

const Link = ({ href, text }: { readonly href: string; readonly text: string }) => (
  <a className="govuk-link" href={href}>
    {text}
  </a>
)
