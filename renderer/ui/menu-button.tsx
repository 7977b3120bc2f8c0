import { Button } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import classes from './menu-button.module.css'
import { moveInMenu } from './move-in-menu.ts'

export interface MenuItem {
  readonly key: string
  readonly label: string
  readonly icon?: ReactNode
  /** For choices: whether this is the one in force. Left out for commands. */
  readonly isChosen?: boolean
  /** The language of the label, where it is not that of the page. */
  readonly lang?: string
  readonly onPick: () => void
}

export interface MenuSection {
  readonly label: string
  readonly items: readonly MenuItem[]
}

interface MenuButtonProps {
  readonly label: string
  readonly children: ReactNode
  readonly icon?: ReactNode
  /** Without the little arrow, where an icon alone is the button. */
  readonly isPlain?: boolean
  readonly align?: 'start' | 'end'
  readonly sections: readonly MenuSection[]
}

/**
 * A button that opens a menu. Our own: the library's brings a positioning engine along that is larger than
 * everything else of the first screen, and a menu of the top bar always opens downwards.
 */
export function MenuButton({ label, children, icon, isPlain = false, align = 'start', sections }: MenuButtonProps) {
  const [isOpen, setIsOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()

  useEffect(() => {
    if (!isOpen) return
    const menu = place.current?.querySelector('[role="menu"]')
    const first = menu?.querySelector<HTMLElement>('[aria-checked="true"]') ?? menu?.querySelector('button')
    first?.focus()
  }, [isOpen])

  const close = () => {
    setIsOpen(false)
    button.current?.focus()
  }
  const leave = (event: FocusEvent) => {
    if (!(event.relatedTarget instanceof Node) || !event.currentTarget.contains(event.relatedTarget)) setIsOpen(false)
  }
  const hearKey = (event: KeyboardEvent<HTMLElement>) => {
    if (!isOpen) {
      if (event.key !== 'ArrowDown') return
      event.preventDefault()
      setIsOpen(true)
    } else if (event.key === 'Escape') {
      // the menu alone is closed, not what lies around it
      event.preventDefault()
      event.stopPropagation()
      close()
    } else moveInMenu(event)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- listens for its own button and items
    <div className={classes.place} ref={place} onBlur={leave} onKeyDown={hearKey}>
      <Button
        ref={button}
        variant="subtle"
        color="gray"
        px="xs"
        className={classes.button ?? ''}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        leftSection={icon}
        rightSection={isPlain ? null : <IconChevronDown size={14} aria-hidden />}
        onClick={() => setIsOpen(!isOpen)}
      >
        {children}
      </Button>
      {isOpen ? (
        <div role="menu" id={id} aria-label={label} className={classes.menu} data-align={align}>
          {sections.map((section) => (
            <div key={section.label} role="group" aria-label={section.label} className={classes.section}>
              <div className={classes.label} aria-hidden>
                {section.label}
              </div>
              {section.items.map((item) => (
                <button
                  key={item.key}
                  type="button"
                  tabIndex={-1}
                  className={classes.item}
                  lang={item.lang}
                  role={item.isChosen === undefined ? 'menuitem' : 'menuitemradio'}
                  aria-checked={item.isChosen}
                  onClick={() => {
                    close()
                    item.onPick()
                  }}
                >
                  {item.icon === undefined ? null : <span className={classes.icon}>{item.icon}</span>}
                  <span className={classes.word}>{item.label}</span>
                  {item.isChosen === true ? <IconCheck size={16} aria-hidden /> : null}
                </button>
              ))}
            </div>
          ))}
        </div>
      ) : null}
    </div>
  )
}
