import { expect, it } from 'vitest'
import { connectOdigo } from './connect-odigo.ts'

it('asks for no first import of a system that sends by itself, or to injixo', async () => {
  const { client, integration } = await connectOdigo({ runsByItself: false })
  const zone = 'UTC'
  const settings = { region: 'eu', grouping: 'campaign', user: 'somebody' }
  await client.integrations.add({ system: 'odigo', name: 'For injixo', zone, way: 'injixoImports', settings: {} })
  const five9 = await client.integrations.add({ system: 'five9', name: 'Five9', zone, settings })
  const { todo } = await client.overview.get()
  const of = (id: string) => todo.filter(({ integrationId }) => integrationId === id).map(({ kind }) => kind)
  expect(of(five9.id)).toContain('firstImport')
  expect(todo.filter(({ kind }) => kind === 'firstImport')).toHaveLength(1)
  expect(of(integration.id)).not.toContain('bringStates')
})
