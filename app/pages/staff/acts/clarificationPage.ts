import { type Case, openClarification } from '~/app/rules/case/case'
import type { Command, Setting } from '~/app/rules/case/commands'
import type { Recorded } from '~/app/rules/case/events'
import { foresee } from '~/app/rules/case/foresee'
import { dueOnOf } from '~/app/rules/clock/label'
import { dayParts } from '~/app/rules/journey/readDay'
import { dayValues } from '../DayField'
import { type Said, wordsOf } from '../words/wordsOf'
import { answeredToday } from './answeredToday'

type Read = {
  readonly kase: Case
  readonly history: readonly Recorded[]
  readonly setting: Setting
  readonly said: readonly Said[]
}

/** What the page about a question is given: where one is open the form for its answer, else the form to ask one. */
export function clarificationPage({ kase, history, setting, said }: Read) {
  const ask: Command = { act: 'ask-clarification', clarification: '', reason: 'other' }
  const open = openClarification(kase)
  if (open === undefined) return { command: ask, page: { dueOn: dueOnOf(setting.clock), open: null, values: {} } }

  const { id: clarification, askedOn } = open
  const drop: Command = { act: 'drop-clarification', clarification }
  const dueAfter = (commands: readonly Command[]) => {
    const clock = foresee(kase, commands, setting)
    return clock && dueOnOf(clock)
  }
  const asked = history.find(
    ({ event }) => event.type === 'clarification-asked' && event.clarification === clarification,
  )
  return {
    command: drop,
    page: {
      dueOn: null,
      open: {
        clarification,
        askedOn,
        question: asked === undefined ? '' : wordsOf(asked, said),
        dueIfAnswered: dueAfter(answeredToday(kase, setting)),
        dueIfDropped: dueAfter([drop]),
      },
      values: dayValues('on', dayParts(setting.today)),
    },
  }
}
