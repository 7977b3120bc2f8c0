import { Button, Group, List, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { IdentifierCheck } from '../../../preload/contract/identifiers.ts'
import { Identifier } from '../../ui/identifier.tsx'
import { Keys } from '../../ui/keys.tsx'
import { useWords } from '../../words/use-words.ts'

interface IdentifierFindingsProps extends IdentifierCheck {
  readonly onRepair: () => void
}

/** What was found in an identifier, and what it becomes when everything certain is repaired. A person decides. */
export function IdentifierFindings({ findings, repaired, onRepair }: IdentifierFindingsProps) {
  const { t } = useWords('identifiers')
  const employees = useWords('employees')
  const isTaken = findings.some(({ code }) => code === 'twice')
  return (
    <>
      <List
        mt={6}
        size="sm"
        spacing={2}
        icon={<IconAlertTriangle size={14} color="var(--mantine-color-orange-7)" aria-hidden />}
      >
        {findings.map(({ code, seen }) => (
          <List.Item key={code}>{t(`finding.${code}`, { seen })}</List.Item>
        ))}
      </List>
      {repaired !== null || isTaken ? null : (
        <Text size="sm" c="dimmed">
          {t('lookAtIt')}
        </Text>
      )}
      {repaired === null ? null : (
        <Group gap="xs" mt={6}>
          <Button size="compact-sm" variant="light" onClick={onRepair}>
            {t('repair')}
          </Button>
          <Keys of={['Mod', '.']} />
          <Text size="sm" c="dimmed" component="span">
            {t('becomes')} <Identifier blank={employees.t('blank')}>{repaired}</Identifier>
          </Text>
        </Group>
      )}
    </>
  )
}
