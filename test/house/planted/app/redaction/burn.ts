export { typeset } from '../pack/typeset'
