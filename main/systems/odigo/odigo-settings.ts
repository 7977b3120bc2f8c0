import { fail } from '../../../preload/contract/failure.ts'
import type { ConnectionSettings } from '../../../preload/contract/connection.ts'

const fields = [
  'pauseDetails',
  'url',
  'wsUser',
  'techAccount',
  'apiDomain',
  'appId',
  'userName',
  'instance',
  'statisticsTableId',
  'ivrTimezone',
] as const

/**
 * Trimmed, complete, without what no field knows; what is empty is left out. Shapes as far as injixo's form documents them: the number of the
 * statistics table is one, the address of Odigo is https and has the tenant ID in its path. Fails with `settingInvalid`.
 */
export function readSettings(settings: ConnectionSettings): ConnectionSettings {
  const read = Object.fromEntries(
    fields.flatMap((id) => {
      const value = settings[id]?.trim() ?? ''
      return value === '' ? [] : [[id, value] as const]
    }),
  )
  // nothing at all: its data comes as files
  if (Object.keys(read).length === 0) return {}
  const { pauseDetails = 'off', url, statisticsTableId } = read
  if (pauseDetails !== 'off' && pauseDetails !== 'on') throw fail('settingInvalid', { field: 'pauseDetails' })
  if (url !== undefined && !hasTenant(url)) throw fail('settingInvalid', { field: 'url' })
  if (statisticsTableId !== undefined && !/^\d{1,18}$/.test(statisticsTableId))
    throw fail('settingInvalid', { field: 'statisticsTableId' })
  return { ...read, pauseDetails }
}

export function wantsDetail({ pauseDetails }: ConnectionSettings): boolean {
  return pauseDetails === 'on'
}

/** `https://example.odigo.cx/odigo-tenant-id` */
function hasTenant(text: string): boolean {
  return /^https:\/\/[^\s/?#@]+\/[^\s/?#]+[^\s]*$/.test(text)
}
