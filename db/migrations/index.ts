import type { Migration } from 'kysely'
import { spine } from './001_spine'
import { clock } from './002_clock'
import { documents } from './003_documents'
import { answers } from './004_answers'
import { residents } from './005_residents'
import { desk } from './006_desk'
import { signIn } from './007_sign_in'
import { queue } from './008_queue'
import { casePage } from './009_case'
import { letters } from './010_letters'
import { reports } from './011_reports'
import { imports } from './012_imports'
import { objections } from './013_objections'
import { queueDesk } from './014_queue_desk'
import { askedPostcode } from './015_asked_postcode'

/** Every migration by name, in order; a static list, so that the built server carries them. */
export const migrations: Readonly<Record<string, Migration>> = {
  '001_spine': spine,
  '002_clock': clock,
  '003_documents': documents,
  '004_answers': answers,
  '005_residents': residents,
  '006_desk': desk,
  '007_sign_in': signIn,
  '008_queue': queue,
  '009_case': casePage,
  '010_letters': letters,
  '011_reports': reports,
  '012_imports': imports,
  '013_objections': objections,
  '014_queue_desk': queueDesk,
  '015_asked_postcode': askedPostcode,
}
