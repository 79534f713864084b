/** Every address that no other route knows. */
export const loader = () => {
  throw new Response(null, { status: 404 })
}

/** A form sent to such an address. */
export const action = loader

export default function Unknown() {
  return null
}
