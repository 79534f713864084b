export type Session = { readonly role: string }
