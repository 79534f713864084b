const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' })

/** "Sam is on this case too (since 10:02)." */
export const sayPresence = (others: readonly { readonly name: string; readonly since: string }[]): readonly string[] =>
  others.map(({ name, since }) => `${name} is on this case too (since ${clock.format(new Date(since))}).`)
