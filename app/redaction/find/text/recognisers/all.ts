import { bank } from './bank'
import { births } from './births'
import { contact } from './contact'
import { homes } from './homes'
import { lifeNumbers } from './numbers'
import { papers } from './papers'
import type { Recogniser } from './recogniser'
import { references } from './references'

/** All that is recognised by its form: one row for each form that a kind of number or address has. */
export const recognisers: readonly Recogniser[] = [
  ...lifeNumbers,
  ...contact,
  ...homes,
  ...births,
  ...bank,
  ...papers,
  ...references,
]
