import { readdirSync } from 'node:fs'
import { placesOfStaffCases } from './everyStaffCasePlace'
import { placesOfStaff } from './everyStaffPlace'
import type { StaffStandings } from './everyStaffStanding'
import type { Place, Visit } from './everyVisit'

/** What staff can open, by its file. What gives a file, or only leads elsewhere, has no page: `.ts`. */
export const staffRoutes: readonly string[] = readdirSync('app/routes').filter((file) =>
  /^staff[._].*\.tsx$/.test(file),
)

/** Every visit there is to make. Throws for a door that has none: a new one is not passed over. */
export function staffVisits(given: StaffStandings): readonly Visit[] {
  const places: Readonly<Record<string, readonly Place[]>> = { ...placesOfStaff(given), ...placesOfStaffCases(given) }
  return staffRoutes.flatMap((route) => {
    const known = places[route]
    if (known === undefined) throw new Error(`Nobody visits ${route}`)
    return known.flatMap(({ path, as, status = 200, mistakes = [] }): readonly Visit[] => [
      { route, path, as, status },
      ...mistakes.map((mistake) => ({ route, path, as, mistake, status: 422 })),
    ])
  })
}
