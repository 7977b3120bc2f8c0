import { Stack, Table, Text } from '@mantine/core'
import { Keys } from '../ui/keys.tsx'
import { useWords } from '../words/use-words.ts'

const keys = [
  { does: 'help.search', keys: ['Mod', 'K'] },
  { does: 'help.undo', keys: ['Mod', 'Z'] },
  { does: 'help.redo', keys: ['Mod', 'Shift', 'Z'] },
  { does: 'help.find', keys: ['/'] },
  { does: 'help.escape', keys: ['Esc'] },
] as const

/** The keys that work everywhere, and where to look when unsure. */
export function HelpText() {
  const { t } = useWords('app')
  return (
    <Stack gap="md">
      <Text>{t('help.lead')}</Text>
      <Table>
        <Table.Tbody>
          {keys.map(({ does, keys }) => (
            <Table.Tr key={does}>
              <Table.Th scope="row" fw={400}>
                {t(does)}
              </Table.Th>
              <Table.Td>
                <Keys of={keys} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text>{t('help.next')}</Text>
      <Text>{t('help.practice')}</Text>
    </Stack>
  )
}
