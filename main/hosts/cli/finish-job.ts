import { fail } from '../../../preload/contract/failure.ts'
import type { JobSnapshot } from '../../../preload/contract/job.ts'
import type { App } from '../../app/app.ts'
import { words } from '../words.ts'
import { failureError } from './known-failure.ts'
import type { Terminal } from './terminal.ts'

/**
 * Waits for a job, shows how far it is and passes Ctrl+C on to it. Answers how it ended, if it was done; fails as the job did, or with
 * `cancelled`. `onFailure` is told first, for what a failed job leaves behind.
 */
export async function finishJob(
  { client }: App,
  job: JobSnapshot,
  terminal: Terminal,
  onFailure: (ended: JobSnapshot) => Promise<void> = async () => {},
): Promise<JobSnapshot> {
  const watching = new AbortController()
  const cancel = () => void client.jobs.cancel({ id: job.id }).catch(() => undefined)
  terminal.signal.addEventListener('abort', cancel, { once: true })
  if (terminal.signal.aborted) cancel()
  const shown = terminal.isWatched ? showProgress(client, job.id, terminal, watching.signal) : Promise.resolve()
  try {
    const ended = await client.jobs.wait({ id: job.id })
    if (ended.state === 'cancelled') throw fail('cancelled', {})
    if (ended.state === 'done') return ended
    await onFailure(ended)
    throw failureOf(ended)
  } finally {
    terminal.signal.removeEventListener('abort', cancel)
    watching.abort()
    await shown
    terminal.show('')
  }
}

async function showProgress(client: App['client'], id: string, terminal: Terminal, signal: AbortSignal): Promise<void> {
  const { language, show } = terminal
  try {
    for await (const job of await client.jobs.watch({}, { signal })) {
      if (job.id !== id) continue
      if (job.state !== 'running' || signal.aborted) return
      const share = job.total === null || job.total === 0 ? '' : ` · ${Math.floor((job.done / job.total) * 100)} %`
      const step = words(language, `jobs.step.${job.step}`)
      show(`${job.subject}: ${step} · ${words(language, `jobs.unit.${job.unit}`, { count: job.done })}${share}`)
    }
  } catch {
    // progress is a courtesy: the work tells its own end
  }
}

function failureOf({ failure }: JobSnapshot): Error {
  if (failure === null) throw new TypeError('A failed job without a failure')
  return failureError(failure)
}
