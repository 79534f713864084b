/** A form's once-only key, sent as `onceKey`: the same form sent twice is one act. */
export const OnceKey = ({ value }: { readonly value: string }) => <input type="hidden" name="onceKey" value={value} />
