import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerConsultation, askConsultation } from '../casework/law/consultations.server'
import { readSaid } from '../casework/readCaseParts.server'
import { ConsultationsPage } from '../pages/staff/law/ConsultationsPage'
import { ConsultationForm } from '../pages/staff/law/consultationForm'
import { consultationsOf } from '../pages/staff/law/consultationsOf'
import type { PageHandle } from '../root'
import { whyNot } from '../rules/case/foresee'
import { may } from '../rules/roles'
import { actOn, freshForm, requireCase, requireMay } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Ask a professional' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, kase, setting, caseId } = await requireCase(request, params.reference)
  const ask = { act: 'ask-consultation', consultation: '', kind: 'health' } as const
  return {
    ...freshForm(kase.received.reference, 'consultations', kase.seq),
    consultations: consultationsOf({ kase, today: desk.today, said: await readSaid(desk, caseId) }),
    mayNot: may(desk.staff.role, 'work-cases') ? whyNot(kase, ask, setting) : 'not-allowed',
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { desk } = await requireMay(request, params.reference, 'work-cases')
  const { reference = '' } = params
  const to = (done: string) => `/staff/cases/${reference}?done=${done}`
  const done = await actOn(request, ConsultationForm, async (form) =>
    form.intent === 'ask'
      ? { outcome: await askConsultation(desk, reference, form), to: to('consultation') }
      : {
          outcome: await answerConsultation(desk, reference, { ...form, words: form.opinionWords }),
          to: to('opinion'),
        },
  )
  return 'to' in done ? redirect(done.to) : data(done.refused, 422)
}

export default function AskProfessional() {
  return <ConsultationsPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
