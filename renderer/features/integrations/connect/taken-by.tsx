import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../../api/api.ts'
import { useWords } from '../../../words/use-words.ts'

interface TakenByProps {
  readonly said: string
  /** The integration that has it already. */
  readonly name: string
}

/** A refusal because another integration has it, with the way to that one. */
export function TakenBy({ said, name }: TakenByProps) {
  const { t } = useWords('connect')
  const { data: integrations } = useQuery(api.integrations.list.queryOptions())
  const other = integrations?.find((known) => known.name === name)
  if (other === undefined) return said
  const place = other.state === 'draft' ? `integrations/add/${other.id}` : `integrations/${other.id}`
  return (
    <>
      {said}{' '}
      <Anchor href={`#/${place}`} inherit>
        {t('taken.open', { name })}
      </Anchor>
    </>
  )
}
