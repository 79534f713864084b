/** Letters as they were worded and sent; settings by kind; registers that wait to be put in force. */
export interface LetterTables {
  letter_edits: LetterEditRow
  letter_texts: LetterTextRow
  setting_versions: SettingVersionRow
  register_uploads: RegisterUploadRow
}

/** The words of one letter's own part, as somebody wrote them before it left. Personal data. */
interface LetterEditRow {
  letter_id: string
  case_id: string
  words: string
  at: string
  by_id: string | null
}

/** A letter as it was sent, without what opens anything: a link or a code stands there as a mark. Personal data. */
interface LetterTextRow {
  letter_id: string
  case_id: string
  subject: string
  text: string
  /** Empty where it was printed. */
  html: string
  language: string
  kept_at: string
}

/** A version of one kind of a controller's settings. */
interface SettingVersionRow {
  id: string
  controller: string
  kind: string
  version: number
  payload: string
  changed_at: string
  by_id: string | null
}

/** A register that was sent in and is looked at before it is put in force. */
interface RegisterUploadRow {
  id: string
  controller: string
  name: string
  text: string
  against_version: number
  uploaded_at: string
  by_id: string
}
