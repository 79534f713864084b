export { send } from '../app/outside/post.server'
