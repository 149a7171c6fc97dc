import { UserManager, WebStorageStateStore, type User } from 'oidc-client-ts'
import type { Settings } from './settings.js'

const remembered = 'xinpei.acting-role'
const another = 'xinpei.acting-for'

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
  // What is typed is kept on the server; the next person at this computer finds nothing of it.
  sessionStorage.clear()
  await manager().removeUser()
}

export const currentUser = (): Promise<User | null> => manager().getUser()

export async function accessToken(): Promise<string | undefined> {
  const user = await currentUser()
  return user?.expired === false ? user.access_token : undefined
}

/** The role in which the person acts now; one of the token's. */
export const actingRole = (): string | undefined => sessionStorage.getItem(remembered) ?? undefined

/** For whom somebody acts in an office that is not their own, and by what. */
export interface ActingFor {
  readonly person: string
  readonly role: string
  readonly ground: 'delegation' | 'deputy'
  readonly name?: string
}

/** In one's own role, or in another's office. */
export function actAs(role: string, other?: ActingFor): void {
  sessionStorage.setItem(remembered, role)
  if (other) sessionStorage.setItem(another, JSON.stringify(other))
  else sessionStorage.removeItem(another)
}

/** Whom the person acts for now; undefined in their own name. */
export function actingFor(): ActingFor | undefined {
  const kept = sessionStorage.getItem(another)
  return kept === null ? undefined : (JSON.parse(kept) as ActingFor) // written above
}

/** Who is not of the bureaus or those that check them: they see what is theirs, and no project's page. */
const outside: readonly string[] = [
  ...['training-institution', 'assessment-body', 'class-teacher'],
  ...['evaluation-expert', 'skill-assessor', 'trainee'],
]

/** Whether this role may open a project's page. */
export const seesProjects = (): boolean => !outside.includes(actingRole() ?? '')

/** Who bids for an institution. */
const bidders: readonly string[] = ['training-institution', 'assessment-body']

export const isBidder = (role: string | undefined): boolean => bidders.includes(role ?? '')

/** Whether this role may have something to do, or to read, where bids are evaluated. */
export const entersRoom = (): boolean => seesProjects() || actingRole() === 'evaluation-expert'

/** The roles the token carries, in the issuer's order. */
export function rolesOf(user: User): readonly string[] {
  const { roles } = user.profile
  return Array.isArray(roles) ? roles.filter(role => typeof role === 'string') : []
}
