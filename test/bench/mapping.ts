import { openApp } from '../../main/hosts/open-app.ts'
import { type Figure, medianOf } from './figure.ts'
import { rows } from './million-states.ts'

/** Looks at mappings over the workspace with a million states, parallel ones among them, that stands in `dataFolder`. */
export async function measureMapping(dataFolder: string): Promise<Figure[]> {
  const app = await openApp({ dataFolder, version: '0.0.0' })
  try {
    const { client } = app
    const integrationId = (await client.integrations.list()).find(({ name }) => name === 'Bench')?.id ?? ''
    const range = await client.states.range({ integrationId })
    if (range === null) throw new Error('no states to look at')
    const activity = { id: 4711, name: 'Bench calls', type: 'presence', colour: '#112233' } as const
    await client.activities.add(activity)
    const entries = ['Ready', 'On Call', 'After Call Work'].map((state) => ({ state, activityId: activity.id }))
    const look = () => client.mappings.preview({ integrationId, entries, ...range })
    const begun = performance.now()
    const { totalPersonDays, people } = await look()
    const first = performance.now() - begun
    const again = await medianOf(7, look)
    const external = await medianOf(5, () => client.activities.external({ integrationId }))
    const propose = await medianOf(5, () => client.mappings.proposals({ integrationId }))
    const applying = await medianOf(5, () => client.mappings.apply({ integrationId, entries }))
    const reference = `first look, which counts the days: ${Math.round(first)} ms`
    const millions = `${Math.round(rows / 100_000) / 10} M`
    return [
      { what: `preview over ${millions} states, all days`, value: again, unit: 'ms', budget: 300, reference },
      {
        what: `external activities with lengths and hours, ${millions} states`,
        value: external,
        unit: 'ms',
        budget: 150,
        reference: `proposals ${Math.round(propose)} ms`,
      },
      {
        what: 'guarded change, all steps',
        value: applying,
        unit: 'ms',
        budget: 500,
        reference: `${people} people, ${totalPersonDays} of their days`,
      },
    ]
  } finally {
    await app.close()
  }
}
