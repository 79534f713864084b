// Classic compiler: the express server, the routes and the worker become one build/index.js and so one
// module graph and one database handle. v3_routeConfig is left out: it crashes this compiler.
/** @type {import('@remix-run/dev').AppConfig} */
export default {
  appDirectory: 'app',
  server: './app/server.ts',
  serverModuleFormat: 'esm',
  serverPlatform: 'node',
  serverBuildPath: 'build/index.js',
  assetsBuildDirectory: 'build/assets',
  publicPath: '/assets/',
  ignoredRouteFiles: ['**/.*'],
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: true,
    v3_relativeSplatPath: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
}
