import { Button, CloseButton } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { dismissToast, type Toast, toasts } from './confirm-toast.ts'
import classes from './toast-place.module.css'
import { useUiWords } from './ui-words.ts'

// time enough to read a sentence and to reach for the button; longer while the pointer or focus is on it
const shownMs = 8000

function Confirmed({ toast }: { readonly toast: Toast }) {
  const words = useUiWords()
  const [held, setHeld] = useState(false)
  const { id, text, onUndo } = toast
  useEffect(() => {
    if (held) return undefined
    const timer = setTimeout(() => dismissToast(id), shownMs)
    return () => clearTimeout(timer)
  }, [held, id])
  return (
    <div
      className={classes.toast}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <IconCheck size={18} aria-hidden />
      <span className={classes.text}>{text}</span>
      {onUndo === undefined ? null : (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            dismissToast(id)
            onUndo()
          }}
        >
          {words.undo}
        </Button>
      )}
      <CloseButton size="sm" aria-label={words.close} onClick={() => dismissToast(id)} />
    </div>
  )
}

/** Where confirmations appear. Stands once in the frame, so that they are read out. */
export function ToastPlace() {
  const shown = useStore(toasts, (state) => state.shown)
  return (
    <div role="status" className={classes.place}>
      {shown.map((toast) => (
        <Confirmed key={toast.id} toast={toast} />
      ))}
    </div>
  )
}
