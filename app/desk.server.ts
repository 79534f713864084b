import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { migrate, openDatabase } from '~/db/open'
import type { Db } from '~/db/schema'
import { type CalendarShelf, openCalendar } from './casework/calendar.server'
import { openLooks } from './casework/settings/looks.server'
import type { Config } from './config.server'
import { type Blobs, folderBlobs } from './outside/blobs.server'
import { readLocales, type Say } from './outside/locales.server'
import { type PackWordsFor, readAllPackWords } from './outside/packWords.server'
import { mailboxPost, type Post, smtpPost } from './outside/post.server'
import { clamdScanner, type Scanner } from './outside/scanner.server'
import { readTemplates, type Templates } from './outside/templates.server'
import { readThemes } from './outside/themes.server'
import { openPool, type Pool } from './redaction/threads/pool'
import { accountLetterTemplates } from './rules/accounts'
import type { Actor } from './rules/case/events'
import { parseHolidays } from './rules/clock/holidays'
import { type Day, type Instant, londonDay } from './rules/day'
import { draftLetterTemplates } from './rules/drafts'
import { type Exemption, parseExemptions } from './rules/exemptions'
import { digestKinds, letterTemplates } from './rules/letters'
import type { Role } from './rules/roles'
import type { Language } from './rules/sayDay'
import type { Theme } from './rules/theme'
import { wordsOf } from './wordsOf'

/** What one running portal has: opened once, shared by every desk. */
export type Portal = {
  readonly config: Config
  readonly db: Db
  readonly blobs: Blobs
  readonly post: Post
  /** Looks through papers for viruses; null where none is set up, and then nothing is looked through. */
  readonly scanner: Scanner | null
  readonly templates: Templates
  readonly say: (language: Language) => Say
  /** The bank holidays in force: `calendar.now`. */
  readonly calendar: CalendarShelf
  readonly exemptions: readonly Exemption[]
  /** What a pack says, in a language and for a reader. */
  readonly packWords: PackWordsFor
  /** By the controller's id: the colours and logo of its packs. */
  readonly themes: ReadonlyMap<string, Theme>
  /** The threads that read and draw documents. */
  readonly readers: Pool
  /** Folders of CSV sources, one a controller: `DATA_DIR/sources/CONTROLLER`. */
  readonly sourcesDir: string
}

/** A member of staff who is signed in. */
export type StaffMember = {
  readonly id: string
  readonly controller: string
  readonly name: string
  readonly role: Role
  /** The sources that somebody of a service answers for, by name. */
  readonly services?: readonly string[]
  /** When they last gave their second factor in this session. */
  readonly factorAt?: string | null
}

/** What an act works with: the portal, the time, who asks. No act reads the clock itself. */
export type Desk = Portal & { readonly now: Instant; readonly today: Day; readonly by: Actor }
export type StaffDesk = Desk & { readonly staff: StaffMember }

/** A desk at a moment, for the portal's own work or for a resident. */
export const deskAt = (portal: Portal, by: Actor, now: Instant = new Date().toISOString()): Desk => ({
  ...portal,
  by,
  now,
  today: londonDay(now),
})

/** A desk for a member of staff. */
export const staffDeskAt = (portal: Portal, staff: StaffMember, now?: Instant): StaffDesk => ({
  ...deskAt(portal, { kind: 'staff', id: staff.id }, now),
  staff,
})

/**
 * Opens everything a portal has and brings the store to its newest shape. Throws in plain words where the store can't
 * be written, or a data file or a template is missing or wrong.
 */
export async function openPortal(config: Config): Promise<Portal> {
  const files = {
    templates: readTemplates(join(config.templatesDir, 'emails')),
    say: readLocales(config.templatesDir),
    exemptions: parseExemptions(readJson(config.exemptionsFile)),
    themes: readThemes(config.themesDir),
    packWords: readAllPackWords(config.templatesDir, config.packTemplatesDir),
  }
  files.templates.require(
    [...letterTemplates, ...draftLetterTemplates, ...accountLetterTemplates, ...digestKinds],
    'en',
  )
  const holidays = readText(config.holidaysFile)
  parseHolidays(readJson(config.holidaysFile))
  const db = openDatabase(config.databaseUrl)
  try {
    await migrate(db)
    const calendar = await openCalendar(db, { text: holidays, at: new Date().toISOString() })
    return {
      config,
      db,
      calendar,
      blobs: folderBlobs(join(config.dataDir, 'blobs')),
      post: config.smtpUrl ? smtpPost(config.smtpUrl, config.mailFrom) : mailboxPost(mailboxDir(config)),
      scanner: config.clamdUrl === undefined ? null : clamdScanner(config.clamdUrl),
      sourcesDir: join(config.dataDir, 'sources'),
      // They stand back for the server's own thread: nobody who waits for a page waits for a burning;
      // so they need more time than where they have the machine to themselves.
      readers: openPool({
        threads: Math.max(2, availableParallelism()),
        niceness: 10,
        keptForScreens: 1,
        mostTime: 60_000,
      }),
      ...files,
      themes: await openLooks(db, files.themes),
    }
  } catch (error) {
    await db.destroy()
    throw new Error(`The database can't be written: ${wordsOf(error)}`)
  }
}

/** Where letters lie that go nowhere: only where no mail server is set. */
export const mailboxDir = (config: Config): string => join(config.dataDir, 'mailbox')

export async function closePortal(portal: Portal): Promise<void> {
  portal.post.close()
  await portal.readers.close()
  await portal.db.destroy()
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new Error(`The file ${file} is missing or can't be read.`)
  }
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readText(file))
  } catch (error) {
    if (error instanceof SyntaxError) throw new Error(`The file ${file} is not JSON: ${error.message}`)
    throw error
  }
}
