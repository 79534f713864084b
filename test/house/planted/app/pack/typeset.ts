import { createElement } from 'react'
import { open } from '../../db/open'

export const typeset = () => [createElement('p'), open()]
