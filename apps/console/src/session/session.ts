import { UserManager, WebStorageStateStore, type User } from 'oidc-client-ts'
import type { Settings } from './settings.js'

const remembered = 'xinpei.acting-role'

let users: UserManager | undefined

/** Prepares log-in (authorization code with PKCE) at the deployment's issuer. */
export function prepareSession({ issuer, clientId }: Settings): void {
  users = new UserManager({
    authority: issuer,
    client_id: clientId,
    redirect_uri: `${location.origin}/app/signed-in`,
    post_logout_redirect_uri: `${location.origin}/app/sign-in`,
    scope: 'openid profile xinpei',
    userStore: new WebStorageStateStore({ store: sessionStorage }),
  })
}

const manager = (): UserManager => {
  if (users === undefined) throw new Error('the session is not prepared')
  return users
}

export const signIn = (returnTo: string): Promise<void> =>
  manager().signinRedirect({ state: returnTo })

/** Ends the log-in redirect; answers where the person wanted to go. */
export async function finishSignIn(): Promise<string> {
  const user = await manager().signinRedirectCallback()
  return typeof user.state === 'string' ? user.state : '/today'
}

export async function signOut(): Promise<void> {
  sessionStorage.removeItem(remembered)
  await manager().removeUser()
}

export const currentUser = (): Promise<User | null> => manager().getUser()

export async function accessToken(): Promise<string | undefined> {
  const user = await currentUser()
  return user?.expired === false ? user.access_token : undefined
}

/** The role in which the person acts now; one of the token's. */
export const actingRole = (): string | undefined => sessionStorage.getItem(remembered) ?? undefined

export function actAs(role: string): void {
  sessionStorage.setItem(remembered, role)
}

/** Who is not of the bureaus or those that check them: they see what is theirs, and no project's page. */
const outside: readonly string[] = [
  ...['training-institution', 'assessment-body', 'class-teacher'],
  ...['evaluation-expert', 'skill-assessor', 'trainee'],
]

/** Whether this role may open a project's page. */
export const seesProjects = (): boolean => !outside.includes(actingRole() ?? '')

/** Whether this role may have something to do, or to read, where bids are evaluated. */
export const entersRoom = (): boolean => seesProjects() || actingRole() === 'evaluation-expert'

/** The roles the token carries, in the issuer's order. */
export function rolesOf(user: User): readonly string[] {
  const { roles } = user.profile
  return Array.isArray(roles) ? roles.filter(role => typeof role === 'string') : []
}
