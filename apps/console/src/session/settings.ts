import { createContext, useContext } from 'react'

/** What a deployment tells its console before log-in. */
export interface Settings {
  readonly issuer: string
  readonly clientId: string
  readonly demonstration: boolean
  /** Address of Temporal's web UI, for administrators. */
  readonly temporalUi?: string
  /** Temporal's namespace, in which the procedures' histories are. */
  readonly temporalNamespace: string
}

/** Read from the portal, which writes this shape. */
export async function readSettings(): Promise<Settings> {
  const answer = await fetch('/app-settings.json')
  if (!answer.ok) throw new Error(`the portal answered ${String(answer.status)} for its settings`)
  return (await answer.json()) as Settings // our own portal's shape
}

export const SettingsContext = createContext<Settings | undefined>(undefined)

export function useSettings(): Settings {
  const settings = useContext(SettingsContext)
  if (settings === undefined) throw new Error('the settings are read before the first page')
  return settings
}
