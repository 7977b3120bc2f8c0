import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconDownload } from '@tabler/icons-react'
import { useState } from 'react'

interface ExportMenuProps {
  readonly label: string
  readonly csv: string
  readonly xlsx: string
  /** Makes and saves the file; the button shows that it is at work until then. */
  readonly onExport: (format: 'csv' | 'xlsx') => Promise<void>
}

/** Saves a whole list as a file. */
export function ExportMenu({ label, csv, xlsx, onExport }: ExportMenuProps) {
  const [isRunning, setIsRunning] = useState(false)
  const run = async (format: 'csv' | 'xlsx') => {
    setIsRunning(true)
    try {
      await onExport(format)
    } finally {
      setIsRunning(false)
    }
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          loading={isRunning}
          leftSection={<IconDownload size={16} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void run('csv')}>{csv}</Menu.Item>
        <Menu.Item onClick={() => void run('xlsx')}>{xlsx}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
