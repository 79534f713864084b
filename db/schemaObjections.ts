/** Objections that stand, and who looked whether one does. Who objects stands in `people`, by the case. */
export interface ObjectionTables {
  standing_objections: StandingObjectionRow
  standing_checks: StandingCheckRow
}

export interface StandingObjectionRow {
  id: string
  controller: string
  case_id: string
  /** `activity`, `recipient`, `research` or `marketing`. */
  kind: string
  /** The register's ids; null where it is to marketing as such. */
  activity: string | null
  target: string | null
  /** `upheld` or `partly`. */
  result: string
  from_on: string
  ended_on: string | null
  ended_by: string | null
}

export interface StandingCheckRow {
  id: string
  controller: string
  /** `check` or `export`. */
  kind: string
  at: string
  by_id: string
  /** Ids of the cases that were found, as JSON: never whom somebody asked about. */
  found: string
}
