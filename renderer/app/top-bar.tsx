import { ActionIcon, Button } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconHelp, IconSearch } from '@tabler/icons-react'
import { Keys } from '../ui/keys.tsx'
import { Tip } from '../ui/tip.tsx'
import { useWords } from '../words/use-words.ts'
import { ColourMenu } from './colour-menu.tsx'
import { callPalette, showDialog } from './frame-store.ts'
import { IntegrationMenu } from './integration-menu.tsx'
import { LanguageMenu } from './language-menu.tsx'
import { PlacesMenu } from './places-menu.tsx'
import classes from './top-bar.module.css'
import type { UndoWay } from './use-undo.ts'
import { WorkspaceMenu } from './workspace-menu.tsx'

interface UndoButtonProps {
  readonly way: UndoWay
  readonly name: 'undo' | 'redo'
}

function UndoButton({ way, name }: UndoButtonProps) {
  const { t } = useWords('app')
  const Icon = name === 'undo' ? IconArrowBackUp : IconArrowForwardUp
  const label = way.what === null ? t(`${name}.nothing`) : t(`${name}.what`, { what: way.what })
  return (
    <Tip text={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={label}
        className={classes.undo ?? ''}
        // not `disabled`: the tip that says why nothing can be undone must stay reachable by keyboard
        data-disabled={way.what === null || undefined}
        aria-disabled={way.what === null}
        loading={way.isRunning}
        onClick={way.run}
      >
        <Icon size={20} aria-hidden />
      </ActionIcon>
    </Tip>
  )
}

interface TopBarProps {
  readonly undo: UndoWay
  readonly redo: UndoWay
}

/** The bar above everything: which workspace, where to, and how the window looks and speaks. */
export function TopBar({ undo, redo }: TopBarProps) {
  const { t } = useWords('app')
  return (
    <header className={classes.bar}>
      <PlacesMenu />
      <a href="#/overview" className={classes.product}>
        {t('product')}
      </a>
      <WorkspaceMenu />
      <IntegrationMenu />
      <div className={classes.gap} />
      <UndoButton way={undo} name="undo" />
      <UndoButton way={redo} name="redo" />
      <Button
        variant="default"
        className={classes.search}
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={<Keys of={['Mod', 'K']} />}
        onClick={callPalette}
        visibleFrom="lg"
      >
        {t('search')}
      </Button>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t('search')}
        onClick={callPalette}
        hiddenFrom="lg"
      >
        <IconSearch size={20} aria-hidden />
      </ActionIcon>
      <LanguageMenu />
      <ColourMenu />
      <Tip text={t('help')}>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('help')} onClick={() => showDialog('help')}>
          <IconHelp size={20} aria-hidden />
        </ActionIcon>
      </Tip>
    </header>
  )
}
