import { readFile } from 'node:fs/promises'
import { saveAnswers } from '~/app/casework/drafts.server'
import { runImport } from '~/app/casework/imports/runImport.server'
import { startImport } from '~/app/casework/imports/startImport.server'
import { doBulk } from '~/app/casework/queue/doBulk.server'
import { makeFeed } from '~/app/casework/queue/feed.server'
import { ownViews, saveView } from '~/app/casework/queue/savedViews.server'
import { ownToken } from '~/app/casework/recordDraft.server'
import { sendRegister } from '~/app/casework/settings/sendRegister.server'
import type { StaffDesk } from '~/app/desk.server'
import { newId, newToken } from '~/app/outside/secrets.server'
import { usualAsk, writeAsk } from '~/app/rules/queue'
import { casesByReference } from '~/db/chosenCases'
import { allAnswers, controller } from './everyAnswers'
import type { House } from './everyStanding'

type Given = {
  readonly team: Readonly<Record<'officer' | 'manager' | 'administrator', StaffDesk>>
  readonly references: readonly string[]
}

/** What lies beside the cases: a saved view, an act on several, a calendar, spreadsheets, a register, a form half filled. */
export async function standingOfDesk({ portal, cookie }: House, { team, references }: Given) {
  const { officer, manager, administrator } = team
  const query = writeAsk({ ...usualAsk, view: 'unassigned' })
  await saveView(officer, { name: 'Nobody’s yet', isShared: true, query, onceKey: newId() })
  const views = (await ownViews(officer)) ?? []
  const chosen = await casesByReference(portal.db, controller, references)
  const cases = chosen.map(({ reference, seq }) => ({ reference, seen: seq }))
  const bulk = await doBulk(officer, { wish: { act: 'assign', to: officer.staff.id }, cases, onceKey: newId() })
  if ('refused' in bulk) throw new Error(bulk.refused)
  await makeFeed(manager, 'team')
  const looked = await started(
    manager,
    'T1,Perpetua Imaginary,3/5/1990,SAR,20/11/2026',
    'T2,,3/5/90,Something,31/2/2026',
  )
  const broughtIn = await started(manager, 'A1,Closed Person,3/5/1990,Erasure,1/9/2026')
  await runImport(manager, broughtIn)
  const register = await readFile(`db/registers/${controller}.yaml`, 'utf8')
  const renamed = new File([register.replace('name: Trafford Council', 'name: Trafford Borough')], 'new.yaml')
  const upload = await sendRegister(administrator, renamed)
  if (!('upload' in upload)) throw new Error(JSON.stringify(upload))
  const record = newToken()
  const answers = {
    ...(await allAnswers(portal, 'other')),
    channel: 'post',
    received: officer.today,
    language: 'en',
  } as const
  await saveAnswers(officer, { controller, token: ownToken(officer, record), answers })
  return {
    view: views[0]?.id ?? '',
    bulk: bulk.bulk,
    looked,
    broughtIn,
    upload: upload.upload,
    recordCookie: await cookie('record', record),
  }
}

async function started(desk: StaffDesk, ...rows: readonly string[]): Promise<string> {
  const head = 'Ref,Name,DOB,Type,Date received'
  const came = await startImport(desk, { name: 'tracker.csv', bytes: Buffer.from([head, ...rows].join('\r\n')) })
  if (!('id' in came)) throw new Error(JSON.stringify(came))
  return came.id
}
