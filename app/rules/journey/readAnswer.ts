import type { Step } from './answers'
import { type Kind, kindOf } from './kinds'
import { type Read, type Sent, wrong } from './read'
import { readAddress } from './readAddress'
import { readMany, readOne } from './readChosen'
import { readDate } from './readDate'
import { readEmail, readLine, readTelephone, readText } from './readTyped'
import { readYears } from './readYears'

export type { AnswerErrors, Choices, Read } from './read'

/** A sent form; a resident's, and the first of its answers, where nothing else is said. */
type Given = Omit<Sent, 'answers' | 'typist'> & Partial<Sent>

/**
 * Reads the answer to one question out of a sent form: what to keep, or which fields to mend. Never throws. The code of
 * an email and papers of authority have doors of their own: here they are always missing.
 */
export const readAnswer = (step: Step, given: Given): Read =>
  readers[kindOf[step]](step, { answers: {}, typist: 'resident', ...given })

const readers: Readonly<Record<Kind, (step: Step, sent: Sent) => Read>> = {
  radios: readOne,
  checkboxes: readMany,
  text: readLine,
  textarea: readText,
  email: readEmail,
  tel: readTelephone,
  date: readDate,
  address: readAddress,
  years: readYears,
  apart: (step) => wrong(step, 'empty'),
}
