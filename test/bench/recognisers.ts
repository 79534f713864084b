import { namesIn } from '~/app/redaction/find/text/people/names'
import { peopleIn } from '~/app/redaction/find/text/people/peopleIn'
import { phraseBookOf } from '~/app/redaction/find/text/people/phraseBook'
import { recognise } from '~/app/redaction/find/text/recognise'
import type { Bench } from '../kit/bench'
import { aCase } from '../redaction/find/text/aCase'
import { readSentences } from '../redaction/find/text/labelled'

/** What finding costs, part by part, in text as records have it: three plain sentences for each that holds something. */
export const bench: Bench = {
  title: `Finding in text: what has a form, ${aCase.people.length} people of a case (${phraseBookOf(aCase).size} first words), any names`,
  measures: [{ name: 'megabytes of text in a second of processor time', better: 'more' }],
  packages: ['compromise'],
  async open() {
    const sentences = readSentences()
    const plain = sentences.filter(({ labels }) => labels.length === 0).map(({ text }) => text)
    const telling = sentences.filter(({ labels }) => labels.length > 0).map(({ text }) => text)
    const mixed = telling.flatMap((text, at) =>
      [0, 1, 2].map((n) => plain[(at * 3 + n) % plain.length] ?? '').concat(text),
    )
    const large = asLarge(mixed, 5_000_000)
    return {
      peers: [
        { name: 'recognisers', run: rate(recognise, large) },
        { name: 'recognisers, something in every sentence', run: rate(recognise, asLarge(telling, 5_000_000)) },
        { name: 'people of the case', run: rate((text) => peopleIn(text, aCase), large) },
        { name: 'names in general', run: rate(namesIn, asLarge(mixed, 200_000)) },
      ],
      close: async () => {},
    }
  },
}

/** Pages of some thirty sentences, until there are as many characters. */
function asLarge(sentences: readonly string[], length: number): string {
  const page = sentences.map((text, at) => (at % 30 === 29 ? `${text}\n\n` : text)).join(' ')
  return page.repeat(Math.ceil(length / page.length)).slice(0, length)
}

const rate = (find: (text: string) => unknown, text: string) => async () => {
  const started = process.cpuUsage()
  find(text)
  const { user, system } = process.cpuUsage(started)
  return [Buffer.byteLength(text) / (user + system)]
}
