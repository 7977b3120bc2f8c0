import type { App } from '../../main/app/app.ts'

/** Fills a data folder with the practice company and leaves it open. */
export async function practised(client: App['client']): Promise<void> {
  const { id } = await client.practice.start()
  const ended = await client.jobs.wait({ id })
  if (ended.state !== 'done') throw new Error(`practice ended ${ended.state}: ${ended.failure?.code}`)
}

/** The practice company with one delivery; answers nothing, as the page finds it by itself. */
export async function delivered(client: App['client']): Promise<void> {
  await practised(client)
  const [integration] = await client.integrations.list()
  if (integration === undefined) throw new Error('practice brought no integration')
  await client.assignments.acceptCertain({ integrationId: integration.id })
  const { id } = await client.deliveries.start({ integrationId: integration.id, activities: 'received' })
  const ended = await client.jobs.wait({ id })
  if (ended.state !== 'done') throw new Error(`delivery ended ${ended.state}: ${ended.failure?.code}`)
}
