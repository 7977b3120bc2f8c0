import { enableCompileCache } from 'node:module'

// before anything else is loaded: the second start saves most of the compiling
enableCompileCache()
const { processTerminal } = await import('./terminal.ts')
const { runCommandLine } = await import('./run-command-line.ts')
process.exitCode = await runCommandLine(process.argv.slice(2), processTerminal())
