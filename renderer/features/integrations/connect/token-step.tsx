import type { ConnectStepProps } from './connect-flow.ts'
import { BroughtToken } from './brought-token.tsx'
import { MadeToken } from './made-token.tsx'

/** A token that is shown once: made here, or brought from injixo. */
export function TokenStep(props: ConnectStepProps<'oneTimeSecret'>) {
  return props.step.madeBy === 'ponte' ? <MadeToken {...props} /> : <BroughtToken {...props} />
}
