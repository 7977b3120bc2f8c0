import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'

interface ZoneSelectProps {
  readonly value: string
  readonly onChange: (zone: string) => void
  readonly error?: ReactNode
  readonly label?: string | undefined
  readonly hint?: string | undefined
  /** Where none may be chosen: what that means. */
  readonly none?: string
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
export function ZoneSelect({ value, onChange, error, label, hint, none }: ZoneSelectProps) {
  const { t } = useWords('integrations')
  return (
    <Select
      label={label ?? t('zone')}
      description={hint ?? t('zone.hint')}
      placeholder={none ?? t('zone.search')}
      nothingFoundMessage={t('zone.nothing')}
      data={zoneNames(value)}
      value={value === '' ? null : value}
      onChange={(zone) => onChange(zone ?? '')}
      searchable
      limit={shownZones}
      allowDeselect={false}
      clearable={none !== undefined}
      clearButtonProps={{ 'aria-label': t('zone.clear') }}
      required={none === undefined}
      error={error}
      maw={420}
    />
  )
}
