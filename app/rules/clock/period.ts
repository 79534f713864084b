/** A limit in law: how long, what may lengthen it, who says so. */
export type Period = {
  readonly months: number
  /** Calendar months from the start when extended; the whole, not what is added. */
  readonly extendedMonths: number
  readonly source: string
  readonly startSource: string
  readonly extensionSource: string
}

/** The rights this portal answers. */
export type Right = 'access' | 'objection'

const article12: Period = {
  months: 1,
  extendedMonths: 3,
  source: 'UK GDPR Article 12A(1)',
  startSource: 'UK GDPR Article 12A(2)',
  extensionSource: 'UK GDPR Article 12A(3)',
}

export const periods: Readonly<Record<Right, Period>> = { access: article12, objection: article12 }
