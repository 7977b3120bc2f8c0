import { implement } from '@orpc/server'
import { contract } from '../../preload/contract/index.ts'
import type { AppState } from './app-state.ts'
import { crossing } from './failures.ts'

/** The contract with failures turned into words of the list, before anything else can happen to a call. */
export function implementer({ ports }: AppState) {
  return implement(contract).use(async ({ next }) => {
    try {
      return await next()
    } catch (error) {
      throw crossing(error, ports.log, ports.newId)
    }
  })
}
export type Implementer = ReturnType<typeof implementer>
