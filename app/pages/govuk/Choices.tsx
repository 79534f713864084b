import { Fragment } from 'react'
import { type Choice, choiceId, classes } from './field'

export type ChoicesProps = {
  readonly kind: 'radios' | 'checkboxes'
  readonly id: string
  readonly name: string
  readonly items: readonly Choice[]
  readonly chosen: readonly string[]
  readonly small?: boolean
  readonly inline?: boolean
  /** A word such as "or" before the last choice, which stands apart from the others. */
  readonly dividerBeforeLast?: string
}

/** The choices of a radio or checkbox question: everything inside its fieldset. */
export const Choices = ({ kind, id, name, items, chosen, small, inline, dividerBeforeLast }: ChoicesProps) => (
  <div className={classes(`govuk-${kind}`, small && `govuk-${kind}--small`, inline && `govuk-${kind}--inline`)}>
    {items.map((item, index) => {
      const own = choiceId(id, index)
      const startsGroup = item.group !== undefined && item.group !== items[index - 1]?.group
      const described = [item.group && groupId(id, items, item.group), item.hint && `${own}-item-hint`].filter(Boolean)
      return (
        <Fragment key={item.value}>
          {startsGroup ? (
            <p className="rp-choices__group" id={groupId(id, items, item.group)}>
              {item.group}
            </p>
          ) : null}
          {dividerBeforeLast && index > 0 && index === items.length - 1 ? (
            <div className={`govuk-${kind}__divider`}>{dividerBeforeLast}</div>
          ) : null}
          <div className={`govuk-${kind}__item`}>
            <input
              className={`govuk-${kind}__input`}
              id={own}
              name={name}
              type={kind === 'radios' ? 'radio' : 'checkbox'}
              value={item.value}
              defaultChecked={chosen.includes(item.value)}
              aria-describedby={described.length > 0 ? described.join(' ') : undefined}
            />
            <label className={`govuk-label govuk-${kind}__label`} htmlFor={own}>
              {item.label}
            </label>
            {item.hint ? (
              <div id={`${own}-item-hint`} className={`govuk-hint govuk-${kind}__hint`}>
                {item.hint}
              </div>
            ) : null}
          </div>
        </Fragment>
      )
    })}
  </div>
)

const groupId = (id: string, items: readonly Choice[], group: string | undefined) =>
  `${id}-group-${items.findIndex((item) => item.group === group) + 1}`
