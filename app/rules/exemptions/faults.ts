import type { Exemption, Guard } from './schema'

/**
 * What the law sets on an exemption and its row does not say. One sentence a fault, that names the row. Rows are known
 * by the paragraph that they cite and by their type of test, so that a new row can't slip by under an id of its own.
 */
export const faultsIn = (exemptions: readonly Exemption[]): readonly string[] => [
  ...twice(exemptions.map(({ id }) => id)).map((id) => `${id}: stands in the list twice`),
  ...exemptions.flatMap((e) => [
    ...demands
      .filter(({ of, guard }) => of(e) && !e.guards.includes(guard))
      .map(({ guard }) => `${e.id}: lacks ${guard}`),
    ...bars.filter(({ of }) => of(e)).map(({ why }) => `${e.id}: ${why}`),
  ]),
]

const twice = (ids: readonly string[]) => [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))]

type About = (e: Exemption) => boolean

const cites =
  (paragraph: RegExp): About =>
  ({ ref, withholds }) =>
    withholds && paragraph.test(ref)

/** Every test but that of a plain class, into which words fall or don't. */
const needsReasoning: About = ({ type, test, withholds }) =>
  withholds && !(type === 'class' && /^none$|by enactment$/.test(test))

const demands: readonly { readonly of: About; readonly guard: Guard }[] = [
  { of: needsReasoning, guard: 'reasoning' },
  { of: cites(/^DPA s\.45A/), guard: 'reasoning' },
  { of: cites(/^DPA Sch 2 Pt 1 para 2\(2\)/), guard: 'first-controller' },
  { of: cites(/^DPA Sch 2 Pt 3 para 16|^UK GDPR Art 15\(4\)/), guard: 'para-17' },
  { of: cites(/^DPA Sch 2 Pt 3 para 16/), guard: 'consent-considered' },
  { of: cites(/^DPA Sch 3 Pt 2 para 5\b/), guard: 'health-opinion' },
  { of: cites(/^DPA Sch 3 Pt 3 para 11\b/), guard: 'serious-harm' },
  { of: cites(/^DPA Sch 3 (Pt 2 para 4|Pt 3 para 10|Pt 5)\b/), guard: 'parent-or-deputy' },
  { of: cites(/^DPA Sch 4 /), guard: 'enactment' },
]

/** Carve-outs from the rights of others, and bars on disclosure, which say when to show and whom to ask. */
const lifts = cites(/^DPA Sch (2 Pt 3 para 17|3 Pt 2 para 6|3 Pt 3 para 12|3 Pt 4 para 20)\b/)

const bars: readonly { readonly of: About; readonly why: string }[] = [
  {
    of: (e) => e.withholds && (/^(override|prohibition|time|gateway|scope limit|threshold)\b/.test(e.type) || lifts(e)),
    why: 'is no reason to hide words, so it cannot withhold',
  },
  { of: cites(/^DPA Sch 2 Pt 1 para 5\((2|3)\)/), why: 'lifts barriers to disclosure, so it cannot withhold' },
  { of: ({ decision_maker, withholds }) => withholds && decision_maker === 'court', why: 'is for a court to use' },
  { of: (e) => cites(/^DPA Sch 3 Pt 5\b/)(e) && e.nations.includes('S'), why: 'does not extend to Scotland' },
  {
    of: ({ articles, neither, withholds }) =>
      withholds && neither === 'may' && articles.length > 0 && articles.every((article) => article === '15(3)'),
    why: 'reaches the copy only, so existence is always confirmed',
  },
]
