import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/api.ts'
import { useWords } from '../../words/use-words.ts'

interface UnitTicksProps {
  /** Null: nobody has said. */
  readonly units: readonly string[] | null
  readonly onChange: (units: readonly string[] | null) => void
}

// as injixo limits the name of a planning unit
const longest = 50

/** In which planning units an activity is. Nothing said is another thing than in none: only who knows makes a task of what is missing. */
export function UnitTicks({ units, onChange }: UnitTicksProps) {
  const { t } = useWords('activities')
  const known = useQuery(api.activities.units.queryOptions())
  const [added, setAdded] = useState('')
  const isIn = (unit: string) => units?.some((one) => same(one, unit)) ?? false
  const ownToo = (units ?? []).filter((unit) => known.data?.every((one) => !same(one, unit)) ?? false)
  const all = [...(known.data ?? []), ...ownToo]
  const choose = (unit: string, isTicked: boolean) => {
    const others = (units ?? []).filter((one) => !same(one, unit))
    onChange(isTicked ? [...others, unit] : others)
  }
  const add = () => {
    const unit = added.trim()
    if (unit === '') return
    choose(unit, true)
    setAdded('')
  }
  return (
    <Checkbox.Group
      label={t('units')}
      description={t(units === null ? 'unitsUnknown' : units.length === 0 ? 'unitsNoneHint' : 'unitsHint')}
      value={all.filter(isIn)}
      onChange={(ticked) => onChange(ticked)}
    >
      <Stack gap="xs" mt={8} align="flex-start">
        {all.map((unit) => (
          <Checkbox key={unit} value={unit} label={unit} />
        ))}
        {known.data?.length === 0 && ownToo.length === 0 ? <Text size="sm">{t('unitsNone')}</Text> : null}
        <Group gap="xs" w="100%" wrap="nowrap">
          <TextInput
            flex={1}
            aria-label={t('unitAdd')}
            placeholder={t('unitAdd')}
            value={added}
            maxLength={longest}
            onChange={(event) => setAdded(event.currentTarget.value)}
            // whoever types a name and saves has said it
            onBlur={add}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || added.trim() === '') return
              // Enter in a form saves it; here it takes the name in
              event.preventDefault()
              add()
            }}
          />
          <Button variant="default" onClick={add}>
            {t('unitTake')}
          </Button>
        </Group>
        {units === null ? (
          <Button variant="subtle" size="compact-sm" onClick={() => onChange([])}>
            {t('unitsInNone')}
          </Button>
        ) : (
          <Button variant="subtle" size="compact-sm" onClick={() => onChange(null)}>
            {t('unitsForget')}
          </Button>
        )}
      </Stack>
    </Checkbox.Group>
  )
}

/** As the core compares them: case does not count. */
function same(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}
