/**
 * Exemptions of which a controller neither confirms nor denies that it used them, until each can choose for itself: child
 * abuse data, what was told about health or to a social worker in confidence, parental orders, and crime. That one of them
 * was used would itself tell the person what is kept from them.
 */
export const notConfirmed: ReadonlySet<string> = new Set(['S3-21', 'S3-4', 'S3-10', 'S4-5', 'S2-2'])
