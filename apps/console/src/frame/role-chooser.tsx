import { useQuery } from '@tanstack/react-query'
import type { User } from 'oidc-client-ts'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { StandIn, StandingView } from '#libs/contracts/views'
import { call } from '../api/call.js'
import { sendDrafts } from '../api/drafts.js'
import { actAs, actingFor, actingRole, rolesOf } from '../session/session.js'

type Other = StandingView['standIns'][number]

const minute = 60_000

/** Asked in one's own role: what one may do for others is no matter of whom one acts for now. */
const useStanding = (own: string | undefined) =>
  useQuery({
    queryKey: ['standing', own],
    queryFn: async ({ signal }) =>
      (await call('/county/standing', {
        signal,
        ...(own !== undefined && { as: own }),
      })) as StandingView, // the server's shape
    refetchInterval: minute,
  })

const valueOf = ({ role, person }: Pick<StandIn, 'role' | 'person'>) => `${role}/${person}`

/** Everything on the page was read in the other role; what is typed is kept first. */
async function change(role: string, other?: Other): Promise<void> {
  await sendDrafts()
  actAs(role, other)
  location.reload()
}

/**
 * The role in which the person acts, tinted where it is another's office; a plain select, so that the
 * first route stays light. When the other's time is over it falls back by itself.
 */
export function RoleChooser({ user }: { readonly user: User }) {
  const { t } = useTranslation()
  const own = rolesOf(user)
  const [first] = own
  const { data } = useStanding(first)
  const now = actingFor()
  const standIns = data?.standIns
  const over = now !== undefined && standIns?.every(one => valueOf(one) !== valueOf(now)) === true
  useEffect(() => {
    if (over && first !== undefined) void change(first)
  }, [over, first])
  const listed = standIns ?? (now ? [{ ...now, until: '' }] : [])
  return (
    <label className={now ? 'caption acting-for' : 'caption'}>
      <span className="hide-narrow" aria-hidden>
        {t('bar.actingAs')}{' '}
      </span>
      <select
        aria-label={t('bar.actingAs')}
        key={listed.length}
        defaultValue={now ? valueOf(now) : actingRole()}
        onChange={({ target: { value } }) => {
          const other = listed.find(one => valueOf(one) === value)
          void change(other?.role ?? value, other)
        }}
      >
        {own.map(role => (
          <option key={role} value={role}>
            {t(`role.${role}`)}
          </option>
        ))}
        {listed.map(one => (
          <option key={valueOf(one)} value={valueOf(one)}>
            {t(`acting.as.${one.ground}`, { name: one.name ?? '', role: t(`role.${one.role}`) })}
          </option>
        ))}
      </select>
    </label>
  )
}
