import { onlineManager } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useStreamDown } from '../api/live.js'

const subscribe = (changed: () => void) => onlineManager.subscribe(changed)
const isOnline = () => onlineManager.isOnline()

/** One quiet line while this device has no line, or while the county sends no live updates. */
export function Connection() {
  const { t } = useTranslation()
  const online = useSyncExternalStore(subscribe, isOnline)
  const down = useStreamDown()
  return (
    <div role="status">
      {!online && <p className="connection">{t('state.offline')}</p>}
      {online && down && <p className="connection">{t('state.disconnected')}</p>}
    </div>
  )
}
