import { type SystemId, systemIds } from '../../preload/contract/system-id.ts'
import type { System } from '../core/system.ts'
import { avaya } from './avaya/system.ts'
import { five9 } from './five9/system.ts'
import { genesysCloud } from './genesys-cloud/system.ts'
import { genesysEngage } from './genesys-engage/system.ts'
import { mitel } from './mitel/system.ts'
import { odigo } from './odigo/system.ts'
import { sikom } from './sikom/system.ts'
import { talkdesk } from './talkdesk/system.ts'
import { ujet } from './ujet/system.ts'
import { vonage } from './vonage/system.ts'

/** Every contact-centre system by its id; one that is missing does not compile. */
export const registry: Readonly<Record<SystemId, System>> = {
  five9,
  odigo,
  'genesys-cloud': genesysCloud,
  'genesys-engage': genesysEngage,
  talkdesk,
  ujet,
  sikom,
  mitel,
  vonage,
  avaya,
}

/** All systems in the order shown to planners. */
export const systems: readonly System[] = systemIds.map((id) => registry[id])
