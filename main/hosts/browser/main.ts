import { enableCompileCache } from 'node:module'

// before anything else is loaded: the second start saves most of the compiling
enableCompileCache()
const { serveFromArguments } = await import('./serve-from-arguments.ts')
process.exitCode = await serveFromArguments(process.argv.slice(2))
