/** The law at hand for what is about others: Data Protection Act 2018, Schedule 2 paragraphs 16 and 17. */
export const ThirdPartyLaw = () => (
  <>
    <p className="govuk-body">
      We need not show what would tell the person something about somebody else who can be recognised from it (Data
      Protection Act 2018, Schedule 2 paragraph 16). We do show it where that other person agrees, or where it is
      reasonable to show it without their agreement. For that, look at everything that matters, and at least:
    </p>
    <ul className="govuk-list govuk-list--bullet">
      <li>what kind of information it is</li>
      <li>whether we owe the other person confidence</li>
      <li>what we have done to ask for their agreement</li>
      <li>whether they are able to agree</li>
      <li>whether they have said no</li>
    </ul>
    <p className="govuk-body">
      It is taken to be reasonable where the other person is a health professional who made the record or cared for the
      person, or works in social work or education and the information is about what they did in that work (paragraph
      17): professionals are shown as a rule. What could cause serious harm to somebody’s health is decided apart, under
      Schedule 3.
    </p>
    <p className="govuk-body">Show what can be shown: leaving out a name or a detail may be enough.</p>
  </>
)
