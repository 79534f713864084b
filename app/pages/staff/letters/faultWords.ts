import { longestWords, type WordsFault } from '~/app/rules/letterWords'

/** What is wrong with words for a letter, for whoever wrote them. */
export const faultWords: Readonly<Record<WordsFault, string>> = {
  link: 'Take out the web address. We tell people never to follow a link in a letter but the one that the portal puts there',
  'too-long': `Use fewer words: ${longestWords} characters at most`,
  template:
    'Take out the double curly brackets. Nothing is filled in here: write the words as the person will read them',
}
