import type { ReactNode } from 'react'

/** A column no wider than is easy to read. */
export const Column = ({ children }: { readonly children: ReactNode }) => <div className="rp-column">{children}</div>
