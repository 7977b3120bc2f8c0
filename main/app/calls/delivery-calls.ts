import { integrationById } from '../../core/integrations/integrations.ts'
import { daysToDeliverAgain } from '../../core/delivery/deliver-again.ts'
import { deliveryById, listDeliveries, planDelivery } from '../../core/delivery/plan-delivery.ts'
import type { AppState } from '../app-state.ts'
import type { Implementer } from '../implementer.ts'
import { fail } from '../../../preload/contract/failure.ts'

export function deliveryCalls(os: Implementer, state: AppState) {
  const { ports } = state
  return {
    deliveries: {
      plan: os.deliveries.plan.handler(({ input }) => planDelivery(state.tools(), input)),
      again: os.deliveries.again.handler(({ input }) => daysToDeliverAgain(state.tools(), input.integrationId)),
      start: os.deliveries.start.handler(({ input }) => {
        const tools = state.tools()
        const { name } = integrationById(tools, input.integrationId)
        if (planDelivery(tools, input) === null) throw fail('deliveryEmpty', {})
        const id = ports.newId()
        const folder = ports.workspaces.join(ports.workspaces.join(ports.dataFolder, 'deliveries'), id)
        return state.work({
          kind: 'delivery',
          subject: name,
          request: { kind: 'delivery', request: input, folder, id },
          resultId: id,
          topics: ['deliveries', 'integrations'],
        })
      }),
      list: os.deliveries.list.handler(({ input }) => listDeliveries(state.tools(), input.integrationId)),
      get: os.deliveries.get.handler(({ input }) => deliveryById(state.tools(), input.id)),
      file: os.deliveries.file.handler(async ({ input }) => {
        const { folder, files } = deliveryById(state.tools(), input.id)
        // only names of this delivery: a page never names a path
        const name = [...files.map((file) => file.name), 'manifest.json'].find((known) => known === input.name)
        if (name === undefined) throw fail('fileNotFound', { path: input.name })
        const { path: _path, ...file } = await ports.shelf.take(ports.workspaces.join(folder, name))
        return file
      }),
    },
  }
}
