import { open } from '../../db/open'

export const loader = open
