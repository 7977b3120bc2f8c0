import { useWords } from './use-words.ts'

interface Brings {
  readonly callHistory: boolean
  readonly agentStatus: boolean
  readonly realTime: 'yes' | 'no' | 'optional'
}

export interface BringsLabel {
  /** As injixo prints it. */
  readonly label: string
  readonly text: string
}

/** The labels that say what a system brings, with what they mean. */
export function useBringsLabels(): (brings: Brings) => readonly BringsLabel[] {
  const { t } = useWords('systems')
  return ({ callHistory, agentStatus, realTime }) => {
    const keys = [
      ...(callHistory ? (['brings.callHistory'] as const) : []),
      ...(agentStatus ? (['brings.agentStatus'] as const) : []),
      ...(realTime === 'yes' ? (['brings.realTime'] as const) : []),
      ...(realTime === 'optional' ? (['brings.realTimeOptional'] as const) : []),
    ]
    return keys.map((key) => ({ label: t(key), text: t(`${key}.text`) }))
  }
}
