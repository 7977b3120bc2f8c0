import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/api.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './assigning.module.css'

interface UnitChoiceProps {
  readonly chosen: string | undefined
  readonly onChoose: (planningUnit: string | undefined) => void
}

/** Narrows both sides to one planning unit. Not there where employees have none. */
export function UnitChoice({ chosen, onChoose }: UnitChoiceProps) {
  const { t } = useWords('assigning')
  const { data: units = [] } = useQuery(api.employees.planningUnits.queryOptions())
  if (units.length === 0) return null
  return (
    <NativeSelect
      size="xs"
      className={classes.filter ?? ''}
      aria-label={t('filter.unit')}
      value={chosen ?? ''}
      onChange={({ currentTarget: { value } }) => onChoose(value === '' ? undefined : value)}
      data={[{ value: '', label: t('filter.allUnits') }, ...units]}
    />
  )
}
