import type { ReactElement } from 'react'
import { EmailCode, type EmailCodeProps } from '~/app/pages/saving/EmailCode'
import { ReturnCode } from '~/app/pages/saving/ReturnCode'
import { ReturnGone } from '~/app/pages/saving/ReturnGone'
import { ReturnStart } from '~/app/pages/saving/ReturnStart'
import { SavedPage } from '~/app/pages/saving/SavedPage'
import { SavePage } from '~/app/pages/saving/SavePage'

const controllerName = 'Ambridge Council'
const base = '/ambridge/request'

const emailCode: EmailCodeProps = {
  email: 'marged@example.org',
  standing: 'sent',
  back: `${base}/email`,
  next: `${base}/telephone`,
  action: `${base}/email-code`,
  onceKey: 'k1',
  errors: {},
  code: '',
}
const save = { controllerName, back: `${base}/name`, action: `${base}/save`, onceKey: 'k1', isEmpty: false }
const returnCode = { action: '/return/code', onceKey: 'k1', errors: {}, code: '' }
const problems = ['empty', 'format', 'wrong', 'expired', 'many'] as const

const emailCodeWrong = (problem: (typeof problems)[number]) => (
  <EmailCode
    {...emailCode}
    standing={problem === 'expired' ? 'none' : 'sent'}
    errors={{ code: problem === 'many' ? 'confirm.many' : `request.email-code.errors.${problem}` }}
    code={problem === 'empty' ? '' : '30411'}
  />
)

const returnCodeWrong = (problem: (typeof problems)[number]) => (
  <ReturnCode {...returnCode} errors={{ code: `return.code.errors.${problem}` }} code="30411" />
)

/** Confirming an address, saving a form and coming back to it, in each state that reads differently. */
export const savingPages: Readonly<Record<string, ReactElement>> = {
  'email-code': <EmailCode {...emailCode} />,
  'email-code-typo': <EmailCode {...emailCode} email="marged@gmial.com" />,
  'email-code-none': <EmailCode {...emailCode} standing="none" />,
  'email-code-confirmed': <EmailCode {...emailCode} standing="confirmed" />,
  ...Object.fromEntries(problems.map((problem) => [`email-code-${problem}`, emailCodeWrong(problem)])),
  save: <SavePage {...save} values={{ email: 'marged@example.org' }} errors={{}} />,
  'save-nothing': <SavePage {...save} isEmpty values={{}} errors={{}} />,
  'save-empty': <SavePage {...save} values={{ email: '' }} errors={{ email: 'request.email.errors.empty' }} />,
  'save-format': <SavePage {...save} values={{ email: 'marged@' }} errors={{ email: 'request.email.errors.format' }} />,
  'save-many': <SavePage {...save} values={{ email: 'marged@example.org' }} errors={{ email: 'save.errors.many' }} />,
  saved: (
    <SavedPage
      controllerName={controllerName}
      email="marged@example.org"
      until="2026-12-23"
      next={`${base}/name`}
      save={`${base}/save`}
    />
  ),
  'return-start': <ReturnStart action="/return/x" controllerName={controllerName} onceKey="k1" />,
  'return-code': <ReturnCode {...returnCode} />,
  ...Object.fromEntries(problems.map((problem) => [`return-code-${problem}`, returnCodeWrong(problem)])),
  'return-gone': <ReturnGone />,
}
