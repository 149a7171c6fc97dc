import type { AppendAnswer, AppendRequest } from '#libs/event-store'
import { bodyHash } from './body-hash.js'
import { whatHappens } from './foresight/what-happens.js'
import type { GateParts } from './gate-parts.js'
import { withFound } from './found.js'
import { parse } from './parse.js'
import { propose, type Proposal } from './propose.js'
import { locksOf, reachOf, type Ask, type Desk, type Reach } from './reach.js'
import { recentStates, streamOf, type Load } from './recent-states.js'
import type { Gate, Handled } from './types.js'

/** How often a command is decided anew after losing against others, and from when on they wait for it. */
const [retries, unlocked] = [3, 2]

/**
 * The one way in for every change, of a person or a procedure. In this order: parse the body → look up
 * (actor, key) → load streams, county time, policy and calendar → authorise on the loaded state →
 * decide → append, which looks the key up again under its lock. On a conflict it reads and decides
 * again. Only bugs and I/O throw.
 */
export function gate(parts: GateParts): Gate {
  const definitions = new Map(parts.catalogue.map(one => [one.name, one]))
  const desk: Desk = { parts, states: recentStates() }
  return {
    async handle(handling) {
      const definition = definitions.get(handling.command)
      if (!definition) return { kind: 'unknown-command' }
      const parsed = parse(definition, handling.input)
      if ('kind' in parsed) return parsed
      const { id, actor, key, command } = handling
      const hash = bodyHash(parts.secret, { command, id, input: handling.input })
      const ask = {
        definition,
        handling,
        input: parsed.input,
        command: { actor: actor.id, key, bodyHash: hash },
      }
      return handling.dryRun === true ? rehearse(desk, ask) : perform(desk, ask)
    },
  }
}

async function append({ parts: { store } }: Desk, request: AppendRequest): Promise<AppendAnswer> {
  const [answer] = await store.append([request])
  if (!answer) throw new Error('the store did not answer the request')
  return answer
}

/** Decides and shows what would be written; nothing is. */
async function rehearse(desk: Desk, ask: Ask): Promise<Handled> {
  const load: Load = tails => desk.parts.store.load(tails)
  const reach = await reachOf(desk, ask, load)
  if ('kind' in reach) return reach
  const proposal = await propose(desk, await withFound(desk, ask, reach), reach, load)
  if (!proposal) return { kind: 'contended' }
  return proposal.kind === 'proposal' ? wouldBe(desk, reach, proposal) : proposal
}

async function perform(desk: Desk, ask: Ask): Promise<Handled> {
  const known = await desk.parts.store.findCommand(ask.command)
  if (known) return answerOf(desk, ask, known)
  const answer = await attempted(desk, ask)
  if (answer.kind === 'accepted') return answer
  // A twin of the same key may have been accepted since: a double click is told what the first did.
  const twin = await desk.parts.store.findCommand(ask.command)
  return twin ? answerOf(desk, ask, twin) : answer
}

/**
 * A duty that is told rung by rung, or a lot on which many act, is quicker than a person's command as
 * often as it likes; one that has lost twice takes its locks first, and the others wait.
 */
async function attempted(desk: Desk, ask: Ask): Promise<Handled> {
  for (let attempt = 0; attempt <= retries; attempt += 1) {
    const locks = ask.definition.serialised === true || attempt >= unlocked
    const answer = await attemptOnce(desk, ask, locks)
    if (answer) return answer
  }
  return { kind: 'contended' }
}

/** Undefined when others were faster and the command must be decided anew. */
async function attemptOnce(desk: Desk, asked: Ask, locks: boolean): Promise<Handled | undefined> {
  const load: Load = tails => desk.parts.store.load(tails)
  const reach = await reachOf(desk, asked, load)
  if ('kind' in reach) return reach
  const ask = await withFound(desk, asked, reach)
  if (locks) return underLocks(desk, ask, reach)
  const proposal = await propose(desk, ask, reach, load)
  if (proposal?.kind !== 'proposal') return proposal
  return settled(desk, ask, proposal, await append(desk, proposal.request))
}

/**
 * Takes the locks of all that the command reaches, then reads and decides under them. When the state
 * moved meanwhile so that it reaches further, the locks do not fit and it is tried anew.
 */
async function underLocks(desk: Desk, ask: Ask, before: Reach): Promise<Handled | undefined> {
  const streams = locksOf(before)
  let found: Handled | Proposal | undefined
  const answer = await desk.parts.store.serialised(
    { streams, command: ask.command },
    async load => {
      const reach = await reachOf(desk, ask, load)
      if ('kind' in reach) found = reach
      else if (locksOf(reach).every(stream => streams.includes(stream))) {
        found = await propose(desk, ask, reach, load)
      }
      return found?.kind === 'proposal' ? found.request : undefined
    },
  )
  if (!answer) return found?.kind === 'proposal' ? undefined : found
  return settled(desk, ask, found?.kind === 'proposal' ? found : undefined, answer)
}

/** Learns what was appended; undefined on a conflict. */
async function settled(
  desk: Desk,
  ask: Ask,
  proposal: Proposal | undefined,
  answer: AppendAnswer,
): Promise<Handled | undefined> {
  if (answer.kind === 'conflict') return undefined
  if (answer.kind === 'appended') {
    for (const { snapshot } of proposal?.additions ?? []) {
      const own = answer.events.filter(({ stream }) => stream === snapshot.stream)
      desk.states.learn(snapshot, own)
    }
  }
  return answerOf(desk, ask, answer)
}

async function answerOf(
  desk: Desk,
  { definition, handling }: Ask,
  answer: AppendAnswer,
): Promise<Handled> {
  if (answer.kind === 'other-body') return { kind: 'other-body' }
  if (answer.kind === 'conflict') return { kind: 'contended' }
  const own = { of: definition.of, id: handling.id }
  const stream = streamOf(own)
  const { versions, events } = answer
  return {
    kind: 'accepted',
    stream,
    version: versions[stream] ?? (await versionOf(desk, own)),
    versions,
    events,
    repeated: answer.kind === 'repeated',
    dryRun: false,
  }
}

/** For a command that left its own stream as it was. */
async function versionOf(desk: Desk, own: Parameters<typeof streamOf>[0]): Promise<number> {
  const { snapshots } = await desk.states.read(tails => desk.parts.store.load(tails), [own])
  return snapshots[0]?.version ?? 0
}

function wouldBe(
  { parts }: Desk,
  { self, owed }: Reach,
  { at, deciding, request }: Proposal,
): Handled {
  const versions = Object.fromEntries(
    request.writes.map(write => [write.stream, write.expectedVersion + write.events.length]),
  )
  const events = request.writes.flatMap(({ stream, key, expectedVersion, events: added }) =>
    added.map((event, index) => ({
      ...event,
      stream,
      key,
      version: expectedVersion + index + 1,
      order: '',
      recordedAt: at,
    })),
  )
  return {
    kind: 'accepted',
    stream: self.stream,
    version: versions[self.stream] ?? self.version,
    versions,
    events,
    repeated: false,
    dryRun: true,
    leadsTo: whatHappens({
      ...{ stream: self.stream, events, deciding },
      discharges: owed.map(({ discharge }) => discharge),
      starts: parts.startedBy?.(events) ?? [],
    }),
  }
}
