import type { Session } from '../outside/session.server'

export const may = (session: Session) => session.role === 'manager'
