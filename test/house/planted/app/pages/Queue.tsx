import { readQueue } from '../casework/readQueue.server'

export const Queue = () => <p>{readQueue()}</p>
