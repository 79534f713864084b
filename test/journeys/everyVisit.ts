import { readdirSync } from 'node:fs'
import { placesAnywhere, placesOfCollecting, placesOfFollowing } from './everyPlace'
import { placesOfForms } from './everyPlaceForm'
import type { Standings } from './everyStanding'

/** How a form is sent so that something in it is to be mended. */
export type Mistake = 'empty' | 'wrong'

/** Where a page can be seen, by whom, and what can go wrong there. */
export type Place = {
  readonly path: string
  readonly as: string
  readonly status?: number
  readonly mistakes?: readonly Mistake[]
}

/** A state of a page: where, who sees it, what they did wrong there, and what the portal answers. */
export type Visit = {
  readonly route: string
  readonly path: string
  readonly as: string
  readonly mistake?: Mistake
  readonly status: number
}

/** What residents can open, by its file. What only leads elsewhere or gives a file has no page: `.ts`. */
export const residentRoutes: readonly string[] = readdirSync('app/routes').filter(
  (file) => /\.tsx$/.test(file) && !/^(staff|dev)[._]/.test(file) && file !== 'staff.tsx',
)

/** Every visit there is to make. Throws for a door that has none: a new one is not passed over. */
export async function visits({ house, links }: Standings): Promise<readonly Visit[]> {
  const places: Readonly<Record<string, readonly Place[]>> = {
    ...placesAnywhere,
    ...(await placesOfForms(house, links)),
    ...placesOfFollowing(links),
    ...placesOfCollecting(links),
  }
  return residentRoutes.flatMap((route) => {
    const known = places[route]
    if (known === undefined) throw new Error(`Nobody visits ${route}`)
    return known.flatMap(({ path, as, status = 200, mistakes = [] }): readonly Visit[] => [
      { route, path, as, status },
      ...mistakes.map((mistake) => ({ route, path, as, mistake, status: 422 })),
    ])
  })
}
