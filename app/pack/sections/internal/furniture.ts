import type { Tree } from '../../tree'
import type { InternalSay } from './words'

/** The words of the pages themselves, their blanks left for the typesetter. */
export const furniture = (say: InternalSay): Tree['furniture'] => ({
  contentsTitle: say('furniture.contents'),
  footer: say('furniture.footer', { reference: '{{reference}}', page: '{{page}}', pages: '{{pages}}' }),
  volumeTitle: say('furniture.volume', { volume: '{{volume}}', volumes: '{{volumes}}' }),
  volumeAbout: say('furniture.about', {
    reference: '{{reference}}',
    from: '{{from}}',
    to: '{{to}}',
    pages: '{{pages}}',
  }),
  inVolume: say('furniture.entry', { volume: '{{volume}}' }),
  noWords: say('furniture.noWords', { title: '{{title}}' }),
})
