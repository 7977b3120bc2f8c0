import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { api } from '../api/api.ts'
import { languageNames } from '../words/language-names.ts'
import { useWords } from '../words/use-words.ts'
import { pickIntegration, showDialog } from './frame-store.ts'
import { innerPlaces, places } from './places.ts'
import { useColours } from './use-colours.ts'
import { useIntegration } from './use-integration.ts'
import { useSpokenLanguage } from './use-spoken-language.ts'
import { useUndo } from './use-undo.ts'
import { useWorkspaceActions } from './use-workspace-actions.ts'

export interface Command {
  readonly id: string
  readonly label: string
  readonly run: () => void
}

export interface CommandGroup {
  readonly group: string
  readonly actions: readonly Command[]
}

/** Everything the palette can do: every place, every integration, every command of the frame. */
export function useCommands(): readonly CommandGroup[] {
  const { t } = useWords('app')
  const workspaceWords = useWords('workspace')
  const [, setAddress] = useLocation()
  const { integrations } = useIntegration()
  const colours = useColours()
  const spoken = useSpokenLanguage()
  const workspace = useWorkspaceActions()
  const { undo, redo } = useUndo()
  const status = useQuery(api.workspace.status.queryOptions())
  const isPractice = status.data?.status === 'open' && status.data.workspace.practice

  const command = (id: string, label: string, run: () => void): Command => ({ id, label, run })
  const way = (name: 'undo' | 'redo', { what, run }: typeof undo) =>
    what === null ? [] : [command(name, t(`${name}.what`, { what }), run)]
  return [
    {
      group: t('search.places'),
      actions: [
        ...places.map(({ name }) => command(`place.${name}`, t(`place.${name}`), () => setAddress(`/${name}`))),
        ...innerPlaces.map(({ name, path }) =>
          command(`place.${name}`, t(`place.${name}`), () => setAddress(`/${path}`)),
        ),
      ],
    },
    {
      group: t('search.integrations'),
      actions: integrations.map(({ id, name }) =>
        command(`integration.${id}`, t('search.openIntegration', { name }), () => {
          pickIntegration(id)
          setAddress(`/integrations/${id}`)
        }),
      ),
    },
    {
      group: t('search.commands'),
      actions: [
        ...way('undo', undo),
        ...way('redo', redo),
        command('open', workspaceWords.t('open'), workspace.openAnother),
        command('new', workspaceWords.t('new'), workspace.startNew),
        command('copy', workspaceWords.t('saveCopy'), workspace.saveCopy),
        isPractice
          ? command('leave', t('practice.leave'), workspace.leavePractice)
          : command('practise', workspaceWords.t('practise'), workspace.practise),
        ...(['de', 'nl', 'it', 'en'] as const).map((language) =>
          command(`language.${language}`, `${t('language')}: ${languageNames[language]}`, () =>
            spoken.change(language),
          ),
        ),
        ...(['auto', 'light', 'dark'] as const).map((scheme) =>
          command(`colours.${scheme}`, `${t('colours')}: ${t(`colours.${scheme}`)}`, () => colours.change(scheme)),
        ),
        command('help', t('help.title'), () => showDialog('help')),
      ],
    },
  ]
}
