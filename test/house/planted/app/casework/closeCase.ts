export { loader } from '../routes/door'
