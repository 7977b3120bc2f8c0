import type { AppPorts } from '../../app/app-ports.ts'
import type { Given } from './command.ts'
import { readPort } from './read-port.ts'

/** `--receiver-port N` and `--receiver-bind ADDRESS`, in place of what is set. Throws `UsageError` for what is no port. */
export function readReceiverPlace(given: Given): AppPorts['receiverPlace'] {
  const address = given.text('receiver-bind')
  return {
    ...(given.text('receiver-port') === undefined ? {} : { port: readPort(given, 'receiver-port') }),
    ...(address === undefined ? {} : { address }),
  }
}
