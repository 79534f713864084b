export type JumpListProps = { readonly places: readonly { readonly id: string; readonly text: string }[] }

/** The parts of a long page, each a step away. */
export const JumpList = ({ places }: JumpListProps) => (
  <nav aria-label="On this page" className="rp-jumps rp-unprinted">
    <ul>
      {places.map(({ id, text }) => (
        <li key={id}>
          <a className="govuk-link" href={`#${id}`}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
