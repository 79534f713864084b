/** The id of the form on every page of somebody who follows their request: a change of language sends it along. */
export const followForm = 'follow-form'
