import { z } from 'zod'
import { Channel } from '../case/events'
import type { Day } from '../day'
import { Answers, type Form, type Step } from './answers'
import { path } from './path'
import { type AnswerErrors, type Choices, readAnswer } from './readAnswer'
import { type DayPart, readDay } from './readDay'

/** A request that reached the council by another way than the portal, as staff type it in. */
export type RecordedRequest = {
  readonly answers: Answers
  /** The day it reached the council, from which its time runs. */
  readonly receivedOn: Day
  readonly channel: Exclude<Channel, 'portal'>
  readonly language: 'en' | 'cy'
}

type Given = {
  readonly right: 'access' | 'objection'
  readonly form: Form
  readonly choices: Choices
  readonly today: Day
}

const RecordedChannel = Channel.exclude(['portal'])
const Language = z.enum(['en', 'cy'])

/**
 * Reads a whole request out of one form, each answer as the public form reads it: what to keep, or every field to mend.
 * An email address may be left out: letters are then printed.
 */
export function readRecorded({ right, ...given }: Given): RecordedRequest | { readonly errors: AnswerErrors } {
  const { form } = given
  const received = readReceived(form)
  const channel = RecordedChannel.safeParse(form.channel?.[0])
  const language = Language.safeParse(form.language?.[0])
  const reads = stepsOf(right).map((step) =>
    step === 'email' && (form.email?.[0] ?? '').trim() === '' ? { answers: { email: '' } } : readAnswer(step, given),
  )
  const errors: AnswerErrors = {
    ...('errors' in received ? received.errors : {}),
    ...(channel.success ? {} : { channel: 'request.channel.errors.empty' }),
    ...(language.success ? {} : { language: 'request.language.errors.empty' }),
    ...Object.fromEntries(reads.flatMap((read) => ('errors' in read ? Object.entries(read.errors) : []))),
  }
  if ('errors' in received || !channel.success || !language.success || Object.keys(errors).length > 0) return { errors }
  const kept = reads.flatMap((read) => ('answers' in read ? Object.entries(read.answers) : []))
  const answers = Answers.parse({ right, ...Object.fromEntries(kept) })
  return { answers, receivedOn: received.on, channel: channel.data, language: language.data }
}

/** What is asked of such a request: every question of its right but which right it is. */
const stepsOf = (right: Given['right']): readonly Step[] => path({ right }).filter((step) => step !== 'right')

function readReceived(form: Form): { readonly on: Day } | { readonly errors: AnswerErrors } {
  const part = (of: DayPart) => form[`received-${of}`]?.[0] ?? ''
  const read = readDay({ day: part('day'), month: part('month'), year: part('year') })
  if ('on' in read) return read
  const isWhole = read.wrong === 'empty' || read.wrong === 'real'
  return { errors: { [isWhole ? 'received' : `received-${read.wrong}`]: `request.received.errors.${read.wrong}` } }
}
