import { Button, Text } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { type DragEvent, useRef, useState } from 'react'
import classes from './file-drop.module.css'

interface FileDropProps {
  readonly title: string
  readonly hint: string
  /** The word on the button, the way without a mouse. */
  readonly choose: string
  /** File name endings for the browser's own dialog, with dots: `.csv,.xlsx`. A dropped file is not held to them. */
  readonly accept: string
  /** Hears the first file; `others` says that more were dropped with it. */
  readonly onFile: (file: File, others: number) => void
}

/** A place for one file: dropped, or chosen by button. */
export function FileDrop({ title, hint, choose, accept, onFile }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)
  const take = (files: FileList | null) => {
    const file = files?.item(0)
    if (file != null) onFile(file, (files?.length ?? 1) - 1)
  }
  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
    setIsOver(true)
  }
  return (
    <div
      className={classes.place}
      data-over={isOver || undefined}
      onDragEnter={over}
      onDragOver={over}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setIsOver(false)
        take(event.dataTransfer.files)
      }}
    >
      <IconFileUpload size={32} aria-hidden className={classes.icon} />
      <Text fw={600}>{title}</Text>
      <Text size="sm" c="dimmed" maw="60ch">
        {hint}
      </Text>
      <Button mt="xs" onClick={() => input.current?.click()}>
        {choose}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label={choose}
        className={classes.input}
        onChange={(event) => {
          take(event.currentTarget.files)
          // the same file may be chosen again after it was mended
          event.currentTarget.value = ''
        }}
      />
    </div>
  )
}
