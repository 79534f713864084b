/**
 * Why a reader stopped, in words for the proof's record: our own sentence where we threw it, otherwise only the kind of
 * fault. What others say of a file may hold words of it, or where it lies on the machine.
 */
export const sayFault = (fault: unknown): string => {
  if (!(fault instanceof Error)) return 'The reader stopped without saying why.'
  const own: unknown = Object.getPrototypeOf(fault)
  if ((own === Error.prototype || own === RangeError.prototype) && !('code' in fault)) return fault.message
  return `The reader stopped: ${/^\w{1,40}$/.test(fault.name) ? fault.name : 'a fault with no plain name'}.`
}
