import { sayDay } from '../../dates'

export type ConsultationSaid = {
  readonly id: string
  readonly kind: string
  readonly askedOn: string
  /** Who was asked, and what. */
  readonly words: string
  readonly answer: {
    readonly opinionOn: string
    readonly says: string
    readonly words: string
    /** The last day on which health data may leave because of it; null for an opinion that lets none out. */
    readonly countsUntil: string | null
    readonly isOver: boolean
  } | null
}

/** What professionals were asked and said. */
export const Consultations = ({ all }: { readonly all: readonly ConsultationSaid[] }) => (
  <section className="rp-part">
    <h2 className="govuk-heading-m">Opinions so far</h2>
    {all.map(({ id, kind, askedOn, words, answer }) => (
      <section key={id} className="rp-candidate">
        <h3 className="govuk-heading-s">
          {kind}, asked on {sayDay(askedOn)}
        </h3>
        <p className="govuk-body rp-typed">{words}</p>
        {answer === null ? (
          <p className="govuk-body">No opinion yet.</p>
        ) : (
          <>
            <p className="govuk-body">
              Opinion of {sayDay(answer.opinionOn)}: <strong>{answer.says}</strong>. {sayLife(answer)}
            </p>
            <p className="govuk-body rp-typed">{answer.words}</p>
          </>
        )}
      </section>
    ))}
  </section>
)

/** How long an opinion can be relied on. */
export const sayLife = ({
  countsUntil,
  isOver,
}: Pick<NonNullable<ConsultationSaid['answer']>, 'countsUntil' | 'isOver'>) => {
  if (countsUntil === null) return ''
  return isOver ? `It counted until ${sayDay(countsUntil)}: ask again.` : `It counts until ${sayDay(countsUntil)}.`
}
