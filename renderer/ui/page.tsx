import { Text, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { type ReactNode, useEffect, useRef } from 'react'
import classes from './page.module.css'

interface PageProps {
  readonly title: string
  /** One sentence: where you are and what is next. */
  readonly lead?: ReactNode
  readonly action?: ReactNode
  /** Stands between the heading and the content: tabs of the same place. */
  readonly tabs?: ReactNode
  /** Lists use the whole height and scroll inside; everything else scrolls as a page. */
  readonly fill?: boolean
  readonly children: ReactNode
}

/** One place of the app: its heading gets the focus when somebody goes there. */
export function Page({ title, lead, action, tabs, fill = false, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useDocumentTitle(`${title} – Ponte`)
  useEffect(() => {
    // only a way taken inside the app moves the focus; the first screen leaves it where the browser has it
    if (document.activeElement?.closest('main') == null && document.activeElement !== document.body) {
      heading.current?.focus({ preventScroll: true })
    }
  }, [])
  return (
    <div className={classes.page} data-fill={fill || undefined}>
      <header className={classes.head}>
        <div className={classes.words}>
          <Title order={1} size="h2" ref={heading} tabIndex={-1} className={classes.title}>
            {title}
          </Title>
          {lead === undefined ? null : (
            <Text c="dimmed" className={classes.lead}>
              {lead}
            </Text>
          )}
        </div>
        {action === undefined ? null : <div className={classes.action}>{action}</div>}
      </header>
      {tabs}
      <div className={classes.content}>{children}</div>
    </div>
  )
}
