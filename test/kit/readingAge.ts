/**
 * How old somebody is who can read English words: the Flesch-Kincaid grade (0.39 words a sentence, 11.8 syllables a word,
 * less 15.59), where a school year's pupils are five years older than their grade. A rough measure: it knows how long
 * words and sentences are, not whether they make sense.
 */
export const gradeOf = (text: string): number => {
  const sentences = text.split(/[.?!]+(?=\s|$)|\n/).filter((sentence) => /[a-z]/i.test(sentence))
  const words = sentences.flatMap(wordsIn)
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0)
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
}

export const wordsIn = (text: string): readonly string[] => text.match(/[a-z]+(?:['\u2019][a-z]+)*/gi) ?? []

/** Groups of vowels, less an e that is not spoken at the end: "asked", "names", "file", but "table" and "decided". */
export const syllablesIn = (word: string): number => {
  const spoken = word
    .toLowerCase()
    .replace(/['\u2019].*$/, '')
    .replace(/([^aeioutd])ed$/, '$1d')
    .replace(/([^aeioulsxzcgh])es$/, '$1s')
    .replace(/(?<![^aeiouy]l)(?<=[^aeiou])e$/, '')
  return Math.max(1, (spoken.match(/[aeiouy]+/g) ?? []).length)
}
