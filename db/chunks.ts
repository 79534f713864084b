/** Parts of a list, each as long as one statement takes on both databases, whatever columns there are. */
export const inChunks = <T>(all: readonly T[], size = 500): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size))
