import { followActs } from '~/app/rules/followActs'
import { controller } from './everyAnswers'
import type { Standings } from './everyStanding'
import type { Place } from './everyVisit'

type Places = Readonly<Record<string, readonly Place[]>>
type Links = Standings['links']

const as = 'nobody'
const about = `/${controller}/ask?about=activity:stronger-families`
/** One council with a look of its own stands for each that has one. */
const coloured = 'wakefield'

/** Pages that need nothing to be seen. */
export const placesAnywhere: Places = {
  '_index.tsx': [{ path: '/', as }],
  '$.tsx': [{ path: '/no/such/page', as, status: 404 }],
  'accessibility.tsx': [{ path: '/accessibility', as }],
  '$controller._index.tsx': [controller, coloured].map((each) => ({ path: `/${each}`, as })),
  '$controller.ask.tsx': ['ask', 'object'].map((to) => ({ path: `${about}&to=${to}`, as })),
  'registers._index.tsx': [{ path: '/registers', as }],
  'registers.$controller.tsx': [controller, coloured].map((each) => ({ path: `/registers/${each}`, as })),
}

const actors: Readonly<Record<string, string>> = {
  narrowing: 'narrowed',
  withdrawal: 'ended',
  redaction: 'released',
  review: 'released',
}

const typed = ['empty', 'wrong'] as const

export const placesOfFollowing = ({ follow }: Links): Places => ({
  'follow._index.tsx': [
    ...['stranger', 'plain', 'waiting', 'answered', 'acted', 'narrowed', 'ended', 'released'].map((each) => ({
      path: '/follow',
      as: each,
    })),
    { path: '/follow', as: 'asked', mistakes: typed },
    { path: '/follow', as, status: 404 },
  ],
  'follow.$token.tsx': [
    { path: `/follow/${follow}`, as },
    { path: '/follow/not-a-link', as, status: 404 },
  ],
  'follow.find.tsx': [{ path: '/follow/find', as, mistakes: typed }],
  'follow.asked.tsx': [{ path: '/follow/asked', as }],
  'follow.gone.tsx': [{ path: '/follow/gone', as }],
  'follow.answered.tsx': [{ path: '/follow/answered', as: 'answered' }],
  'follow.code.tsx': [
    { path: '/follow/code?next=more', as: 'codeless' },
    { path: '/follow/code?next=more&sent', as: 'stranger', mistakes: typed },
  ],
  'follow.link.tsx': ['/follow/link', '/follow/link?sent'].map((path) => ({ path, as: 'released' })),
  'follow.papers.tsx': [
    { path: '/follow/papers', as: 'waiting', mistakes: typed },
    { path: '/follow/papers?done', as: 'waiting' },
    { path: '/follow/papers', as: 'plain' },
  ],
  'follow.more.tsx': [{ path: '/follow/more', as: 'plain', mistakes: typed }],
  'follow.help.tsx': [{ path: '/follow/help', as: 'plain', mistakes: typed }],
  'follow.review.tsx': [{ path: '/follow/review', as: 'released', mistakes: typed }],
  'follow.redaction.tsx': [{ path: '/follow/redaction', as: 'released', mistakes: typed }],
  'follow.complaint.tsx': ['plain', 'ended'].map((each) => ({ path: '/follow/complaint', as: each, mistakes: typed })),
  'follow.move.tsx': ['plain', 'waiting'].map((each) => ({ path: '/follow/move', as: each, mistakes: typed })),
  'follow.narrowing.tsx': [
    { path: '/follow/narrowing', as: 'wide', mistakes: typed },
    { path: '/follow/narrowing', as: 'plain' },
  ],
  'follow.withdrawal.tsx': ['plain', 'ended'].map((each) => ({ path: '/follow/withdrawal', as: each })),
  'follow.sent.$act.tsx': followActs.map((act) => ({
    path: `/follow/sent/${act}`,
    as: actors[act] ?? 'acted',
  })),
})

export const placesOfCollecting = ({ collect }: Links): Places => ({
  'collect.$token.tsx': [
    { path: `/collect/${collect}`, as },
    { path: '/collect/not-a-link', as, status: 404 },
  ],
  'collect.code.tsx': [{ path: '/collect/code', as: 'collectCode', mistakes: typed }],
  'collect.who.tsx': [{ path: '/collect/who', as: 'collectWho', mistakes: typed }],
  'collect.ready.tsx': [{ path: '/collect/ready', as: 'collectReady' }],
  'collect.gone.tsx': [{ path: '/collect/gone', as }],
  'collect.locked.tsx': [{ path: '/collect/locked', as }],
})
