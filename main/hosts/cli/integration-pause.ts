import type { JobSnapshot } from '../../../preload/contract/job.ts'
import { words } from '../words.ts'
import type { Answer, Given } from './command.ts'
import { finishJob } from './finish-job.ts'
import { openSecrets } from './open-secrets.ts'
import type { Terminal } from './terminal.ts'
import { integrationNamed, withApp } from './with-app.ts'

/** `ponte integration pause`: from now on its system is asked nothing. */
export function integrationPause(given: Given, terminal: Terminal): Promise<Answer> {
  return withApp(given, terminal, async (app) => {
    const { id } = await integrationNamed(app, given.operand(0))
    const integration = await app.client.connection.pause({ id })
    return {
      value: integration,
      lines: [words(terminal.language, 'cli.integration.paused', { name: integration.name })],
    }
  })
}

/** `ponte integration resume`: goes on, and imports what was missed before it ends. */
export function integrationResume(given: Given, terminal: Terminal): Promise<Answer> {
  return withApp(given, terminal, async (app) => {
    const { client } = app
    const { id, hasSecret } = await integrationNamed(app, given.operand(0))
    const secret = terminal.environment['PONTE_PASSWORD'] ?? ''
    await openSecrets(app, terminal)
    if (!hasSecret && secret !== '') await client.connection.setSecret({ id, secret })
    await client.connection.resume({ id })
    const running = (await client.jobs.list({})).filter(({ kind, endedAt }) => kind === 'history' && endedAt === null)
    await finishAll(running, (job) => finishJob(app, job, terminal))
    const integration = await integrationNamed(app, given.operand(0))
    const caughtUp = words(terminal.language, 'cli.integration.caughtUp', { count: running.length })
    const later = words(terminal.language, 'cli.integration.catchUpLater')
    return {
      value: integration,
      lines: [
        words(terminal.language, 'cli.integration.resumed', { name: integration.name }),
        running.length > 0 ? caughtUp : later,
      ],
    }
  })
}

/** One after the other; the first failure is told when all have ended. */
async function finishAll(jobs: readonly JobSnapshot[], finish: (job: JobSnapshot) => Promise<unknown>): Promise<void> {
  const ends = await Promise.allSettled(jobs.map(finish))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}
