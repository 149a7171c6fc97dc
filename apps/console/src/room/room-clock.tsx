import { useTranslation } from 'react-i18next'
import { computerAhead, useCountySeconds } from '../elements/county-clock.js'
import { When } from '../elements/when.js'
import { useSettings } from '../session/settings.js'
import { leftOf, spokenMinutes } from './left-of.js'

const two = (number: number): string => number.toString().padStart(2, '0')

/** `10:07:12` in county time. */
function clockOf(milliseconds: number): string {
  const at = new Date(milliseconds + 8 * 3_600_000)
  return [at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()].map(two).join(':')
}

/** From here on a person would miss a deadline by the clock on his own wall. */
const worthSaying = 60_000

/** The county's time, which counts; and how far this computer is off it. */
export function SystemTime() {
  const { t } = useTranslation()
  const now = useCountySeconds()
  const { demonstration } = useSettings()
  const ahead = computerAhead()
  const off = !demonstration && Math.abs(ahead) > worthSaying
  const minutes = Math.round(Math.abs(ahead) / 60_000)
  return (
    <span className="caption">
      {t('openingRoom.systemTime')} <span className="room-time">{clockOf(now)}</span>
      {off && ` · ${t(ahead > 0 ? 'openingRoom.ahead' : 'openingRoom.behind', { count: minutes })}`}
    </span>
  )
}

/** What is left of the window, by the second within its last hour; spoken at 30, 10, 5 and 1 minutes. */
export function DecryptionClock({ until }: { readonly until: string }) {
  const { t } = useTranslation()
  const now = useCountySeconds()
  const left = leftOf(until, now)
  const spoken = spokenMinutes(until, now)
  return (
    <>
      <p className="room-left">
        <span role="timer" aria-live="off">
          {t(left.over ? 'openingRoom.over' : 'openingRoom.left', { ...left })}
        </span>{' '}
        <span className="caption">
          <When at={until} dateOnly />
        </span>
      </p>
      <p className="spoken" role="status">
        {spoken !== undefined && t('openingRoom.spoken', { count: spoken })}
      </p>
    </>
  )
}
