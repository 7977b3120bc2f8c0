import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '../../preload/contract/index.ts'
import { connect } from './connect.ts'

export type Client = ContractRouterClient<Contract>

/** A client whose calls wait until the host has handed over its port. */
export function createClient(port: Promise<MessagePort>): Client {
  const carrier = port.then((port) => new RPCLink({ port }))
  return createORPCClient<Client>({
    call: async (path, input, options) => (await carrier).call(path, input, options),
  })
}

/** Every call of the contract, as the page makes them. */
export const client: Client = createClient(connect())
