import { sayChannel } from '../documents/channelWords'

/** A way in which the files of an answer were read, in plain words. */
export const sayPackChannel = (channel: string): string =>
  channel === 'copies' ? 'The page to read, the copy for a computer and the tables' : sayChannel(channel)
