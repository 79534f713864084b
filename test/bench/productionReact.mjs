import { createRequire } from 'node:module'

// React chooses its quick or its talkative build by NODE_ENV as it loads. The empty page to compare with exists outside
// production only: so React loads as in production, then the rest as in development.
const require = createRequire(import.meta.url)
const { NODE_ENV } = process.env
process.env.NODE_ENV = 'production'
for (const name of ['react', 'react/jsx-runtime', 'react-dom', 'react-dom/server']) require(name)
process.env.NODE_ENV = NODE_ENV
