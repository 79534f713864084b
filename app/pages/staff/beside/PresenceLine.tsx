export type PresenceLineProps = {
  /** Where a script asks who is here now. */
  readonly href: string
  /** Each in a sentence: see `sayPresence`. */
  readonly others: readonly string[]
}

/** Who else is on this case now. Said anew at each load, and by a small script in between. */
export const PresenceLine = ({ href, others }: PresenceLineProps) => (
  <p className="rp-presence" role="status" data-presence={href}>
    {others.join(' ')}
  </p>
)
