import { openApp } from '../../../main/hosts/open-app.ts'

/**
 * A process of its own with an app: imports a file, or undoes an import, says how far it is line by line, and waits to be killed.
 * Arguments: data folder, integration id, `import` and a path or `undo` and an import's id.
 */
const [dataFolder = '', integrationId = '', what = '', target = ''] = process.argv.slice(2)
const app = await openApp({ dataFolder, version: '0.0.0-test' })
const start = async () => {
  if (what === 'undo') return app.client.imports.undo({ id: target })
  const { id: fileId } = await app.takeFile(target)
  return app.client.imports.start({ fileId, stream: 'states', integrationId })
}
await start()
for await (const { done, state } of await app.client.jobs.watch()) process.stdout.write(`${state} ${done}\n`)
