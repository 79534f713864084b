const done: Readonly<Record<string, string>> = {
  added: 'The document is added. It is being looked through: look again in a moment.',
  removed: 'The document is taken off this case.',
  everywhere: 'The ticked places are hidden.',
  hide: 'Saved. What you chose is hidden.',
  reject: 'Saved. Those suggestions are rejected.',
  flag: 'Saved. What becomes of the page is recorded.',
  undo: 'Undone. What was hidden there is shown again.',
  burn: 'The document is being burned and checked. Look again in a moment.',
  allowance: 'Those words may be shown elsewhere. Burn the document again.',
}

/** What was just done to a document, in words; nothing for a word that names no act. */
export const doneToDocument = (act: string | null): string | undefined =>
  act !== null && Object.hasOwn(done, act) ? done[act] : undefined
