import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'

interface ZoneSelectProps {
  readonly value: string
  readonly onChange: (zone: string) => void
  readonly error?: ReactNode
}

/** The zone of this computer: the likeliest answer. */
export const ownZone = new Intl.DateTimeFormat().resolvedOptions().timeZone

// drawing all of some four hundred would make the list slow to open, and nobody scrolls that far: they type
const shownZones = 60

function zoneNames(chosen: string): string[] {
  const known = Intl.supportedValuesOf('timeZone')
  return [...new Set([chosen, ownZone, ...known])].filter((zone) => zone !== '')
}

/** Any zone of the world, found by typing a part of its name. */
export function ZoneSelect({ value, onChange, error }: ZoneSelectProps) {
  const { t } = useWords('integrations')
  return (
    <Select
      label={t('zone')}
      description={t('zone.hint')}
      placeholder={t('zone.search')}
      nothingFoundMessage={t('zone.nothing')}
      data={zoneNames(value)}
      value={value === '' ? null : value}
      onChange={(zone) => onChange(zone ?? '')}
      searchable
      limit={shownZones}
      allowDeselect={false}
      required
      error={error}
      maw={420}
    />
  )
}
