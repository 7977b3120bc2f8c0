import { Text } from '@mantine/core'
import { IconActivity, IconId, IconTimeline, IconUsers } from '@tabler/icons-react'
import { type StreamId, streamIds } from '../../../preload/contract/stream-id.ts'
import { Page } from '../../ui/page.tsx'
import { useWords } from '../../words/use-words.ts'
import { FlowSteps } from './flow-steps.tsx'
import classes from './imports.module.css'

const icons: Readonly<Record<StreamId, typeof IconUsers>> = {
  employees: IconUsers,
  users: IconId,
  activities: IconActivity,
  states: IconTimeline,
}

/** The first step: which list it is. */
export function ChooseList() {
  const { t } = useWords('imports')
  return (
    <Page title={t('new')} lead={t('whichList')} tabs={<FlowSteps current="list" />}>
      <ul className={classes.doors}>
        {streamIds.map((stream) => {
          const Icon = icons[stream]
          return (
            <li key={stream}>
              <a className={classes.door} href={`#/imports/new/${stream}`}>
                <Icon size={28} aria-hidden />
                <span>
                  <Text component="span" display="block" fw={600}>
                    {t(`stream.${stream}`)}
                  </Text>
                  <Text component="span" display="block" size="sm" c="dimmed">
                    {t(`about.${stream}`)}
                  </Text>
                </span>
              </a>
            </li>
          )
        })}
      </ul>
    </Page>
  )
}
