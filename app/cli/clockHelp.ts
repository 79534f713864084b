/** What the help of the clock says after its options. */
export const clockHelp = `
Bank holidays are read from the file that HOLIDAYS_FILE names: the one that came with the portal, unless you set it.
The Welsh words (--language cy) are a draft that no translator has seen.

Rights: access, rectification, erasure, restriction, portability, objection, direct-marketing, automated-decisions.
Limits: complaint-acknowledgement, principal-reporter, health-opinion, education-record, health-record,
recent-health-record, freedom-of-information, examination (which needs --announced).

For example:
  npm run rights -- clock --received 2026-01-31 --in EW
  npm run rights -- clock --received 2026-11-02 --asked 2026-11-04 --answered 2026-11-06
  npm run rights -- clock --limit education-record --received 2026-12-11 --closed 2026-12-19..2027-01-03
  npm run rights -- clock vectors.json

A file of vectors looks like this. Events are id_requested, id_received, authority_requested, authority_received,
fee_requested, fee_paid, clarification_asked, clarification_answered and extension_notice:
  {"vectors": [{"id": "A1", "jurisdiction": "EW", "regime": "UK_GDPR", "right": "access", "received": "2026-11-02",
    "events": [{"type": "clarification_asked", "date": "2026-11-04"},
               {"type": "clarification_answered", "date": "2026-11-06"}]}]}`
