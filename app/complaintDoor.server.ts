import type { z } from 'zod'
import { acknowledgeComplaint, answerComplaint, receiveComplaint } from './casework/complaints.server'
import type { LetterChoice } from './casework/letters/noteLetter.server'
import type { StaffDesk } from './desk.server'
import type { ComplaintForm } from './pages/staff/acts/forms'

type Sent = z.infer<typeof ComplaintForm> & { readonly onceKey: string; readonly letter: LetterChoice }

/** Does what one of the forms of the page of complaints asks for. Gives where to go. */
export async function seeComplaint(desk: StaffDesk, reference: string, form: Sent) {
  const base = `/staff/cases/${reference}?done=`
  switch (form.intent) {
    case 'receive':
      return { outcome: await receiveComplaint(desk, reference, form), to: `${base}complaint` }
    case 'acknowledge':
      return { outcome: await acknowledgeComplaint(desk, reference, form), to: `${base}acknowledgement` }
    case 'answer':
      return {
        outcome: await answerComplaint(desk, reference, { ...form, words: form.answer }),
        to: `${base}complaint-answered`,
      }
  }
}
