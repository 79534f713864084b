import type { PackFile } from '../../files'

/** Somebody did something on a day, `YYYY-MM-DD`. `who` is a name and a role, as colleagues know them. */
export type Done = { readonly who: string; readonly on: string }

/** What the council keeps of how an answer was made. Days `YYYY-MM-DD`. No word that was hidden is in it. */
export type InternalFacts = {
  readonly reference: string
  readonly version: number
  readonly controller: string
  readonly subject: string
  /** Who asked, where that is somebody else acting for the person, in their name and role. */
  readonly asked: Done
  /** What they asked for, in their own words. */
  readonly askedFor: string
  readonly built: Done
  readonly approved?: Done
  readonly released?: Done
  /** The SHA-256 that was approved. */
  readonly fingerprint: string
  readonly files: readonly Pick<PackFile, 'name' | 'pages' | 'size' | 'sha256'>[]
  readonly proof: {
    readonly passed: boolean
    readonly channels: readonly { readonly channel: string; readonly passed: boolean; readonly reason?: string }[]
    readonly engines: readonly { readonly name: string; readonly version: string }[]
    /** Programs that could have read the files, had the machine had them. */
    readonly absent: readonly string[]
    /** How many hidden strings were too short to be looked for. */
    readonly tooShort: number
  }
  readonly searches: readonly InternalSearch[]
  readonly decisions: readonly HidingDecision[]
  readonly receivedOn: string
  readonly dueOn: string
  readonly extended: boolean
  /** The clock's working, a sentence a step. */
  readonly working: readonly string[]
  /** In order; `said` is what happened, in the words of the case's page. */
  readonly history: readonly { readonly on: string; readonly by: string; readonly said: string }[]
}

/** One search of one source, however it ended. */
export type InternalSearch = {
  readonly source: string
  /** The system or the team that was asked. */
  readonly asked: string
  readonly askedOn: string
  readonly answeredOn?: string
  readonly outcome: 'found' | 'nothing-held' | 'not-known' | 'not-searched'
  readonly records: number
  readonly fault?: string
  readonly givenUp?: { readonly on: string; readonly because: string }
}

/** One place where words were taken out, without the words. */
export type HidingDecision = {
  /** Where in the answer: `R3, Note` or `D1, page 4`. */
  readonly place: string
  /** The exemption as the law names it. */
  readonly exemption: string
  readonly reason: string
  readonly by: string
  readonly on: string
  /** Why the same words are rightly shown elsewhere, where staff have said so. */
  readonly elsewhere?: string
}

/** Everything that was found, whole, for a court. Days `YYYY-MM-DD`. */
export type CourtFacts = {
  readonly reference: string
  readonly controller: string
  readonly subject: string
  readonly taken: Done
  /** The court or person that it is made for, and its own reference. */
  readonly madeFor: string
  readonly records: readonly CourtRecord[]
  readonly documents: readonly CourtDocument[]
}

export type CourtRecord = {
  readonly ref: string
  readonly title: string
  readonly date?: string
  readonly source: string
  /** The activity's title. */
  readonly activity: string
  /** As the source holds them: nothing hidden. */
  readonly fields: readonly { readonly label: string; readonly value: string | null }[]
}

/** A document's original, which is a file beside the bundle. */
export type CourtDocument = {
  readonly ref: string
  readonly title: string
  readonly date?: string
  readonly source: string
  /** Its name in the ZIP: see `originalName`. */
  readonly file: string
  readonly pages: number | null
  readonly sha256: string
}
