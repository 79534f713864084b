export { readQueue as send } from '../casework/readQueue.server'
