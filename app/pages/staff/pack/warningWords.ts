/** What the comparison of an answer with itself and with earlier ones found, by references alone. */
export type Warning =
  | {
      readonly kind: 'treated-otherwise'
      readonly ref: string
      readonly other: string
      /** The case of the other answer; null where it stands in this one. */
      readonly reference: string | null
    }
  | { readonly kind: 'shown-before'; readonly marks: readonly string[]; readonly reference: string }

export type SaidWarning = { readonly text: string; readonly toDo: string }

/** A warning in words, with what to do about it. */
export function sayWarning(warning: Warning): SaidWarning {
  if (warning.kind === 'shown-before') {
    const passages = warning.marks.length === 1 ? 'A passage' : `${warning.marks.length} passages`
    return {
      text: `${passages} hidden here can be read in the answer to ${warning.reference}`,
      toDo: 'Ask whether hiding still protects anybody, and whether the other answer should have shown it. If it was a slip, tell your data protection officer.',
    }
  }
  const { ref, other, reference } = warning
  return reference === null
    ? {
        text: `${ref} says the same as ${other} of this answer, with other words hidden`,
        toDo: 'Compare the two. What is hidden in one can be read in the other, unless both hide the same.',
      }
    : {
        text: `${ref} is also in the answer to ${reference} as ${other}, with other words hidden`,
        toDo: 'Open that case and compare. Hide the same in both, or be ready to say why the two people see different words.',
      }
}
