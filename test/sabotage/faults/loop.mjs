/** @typedef {import('../fault.mjs').Fault} Fault */

const store = 'libs/event-store'

/** The loop: store, gate, relay, consumers, bridge. @type {readonly Fault[]} */
export const loop = [
  {
    what: 'the log is numbered without the transactions',
    file: `${store}/postgres/numbering.ts`,
    from: 'row_number() over (order by xid, global_position)',
    to: 'row_number() over (order by global_position)',
    test: `${store}/postgres/older-first.int.test.ts`,
  },
  {
    what: 'what is numbered next is taken without the transactions',
    file: `${store}/postgres/numbering.ts`,
    from: 'order by e.xid, e.global_position limit',
    to: 'order by e.global_position limit',
    test: `${store}/postgres/older-first.int.test.ts`,
  },
  {
    what: 'events are numbered while an older transaction is open',
    file: `${store}/postgres/numbering.ts`,
    from: 'pg_snapshot_xmin(pg_current_snapshot())',
    to: 'pg_snapshot_xmax(pg_current_snapshot())',
    test: `${store}/postgres/order.int.test.ts`,
  },
  {
    what: 'the store does not look the command key up',
    file: `${store}/migrations/006-append-anew.sql`,
    from: 'k.key = c.key limit 1) k',
    to: 'k.key = c.key limit 0) k',
    test: `${store}/postgres/postgres-event-store.int.test.ts`,
  },
  {
    what: 'the store does not look the command key of a lone request up',
    file: `${store}/migrations/006-append-anew.sql`,
    from: 'if found then return null; end if;',
    to: '',
    test: `${store}/postgres/postgres-event-store.int.test.ts`,
  },
  {
    what: 'the store does not see that what a lone request read has moved',
    file: `${store}/migrations/006-append-anew.sql`,
    from: "coalesce(actual, 0) <> (read -> 'version')::integer or fixed",
    to: 'fixed',
    test: `${store}/postgres/postgres-event-store.int.test.ts`,
  },
  {
    what: 'one caller gets the answers of another who travels in its group',
    file: `${store}/postgres/group-commit.ts`,
    from: 'answers.slice(from, (from += asked.length))',
    to: 'answers.slice(0, asked.length)',
    test: `${store}/postgres/group-commit.test.ts`,
  },
  {
    what: 'the store does not check the expected version',
    file: `${store}/memory/append-one.ts`,
    from: 'if (conflict) return conflict',
    to: '',
    test: `${store}/memory/memory-event-store.test.ts`,
  },
  {
    what: 'the same key with another body is answered as the first time',
    file: `${store}/memory/append-one.ts`,
    from: "if (known.bodyHash !== command.bodyHash) return { kind: 'other-body' }",
    to: '',
    test: 'libs/commands/gate.test.ts',
  },
  {
    what: 'a command that lost against others is not decided anew',
    file: 'libs/commands/gate.ts',
    from: "if (answer.kind === 'conflict') return undefined",
    to: '',
    test: 'libs/commands/gate.test.ts',
  },
  {
    what: 'consumers do not pass over what they know',
    file: 'libs/kafka/subscribing/due.ts',
    from: 'if (event.version <= version) continue',
    to: '',
    test: 'libs/kafka/deduplication.int.test.ts',
  },
  {
    what: 'a signal that failed is forgotten',
    file: 'libs/temporal/bridge.ts',
    from: '      waiting.set(workflowId, merged(next, waiting.get(workflowId)))\n',
    to: '',
    test: 'libs/temporal/bridge.test.ts',
  },
  {
    what: 'a consumer that waits does not heart-beat',
    file: 'libs/kafka/subscribing/patience.ts',
    from: '      await delivered.heartbeat()\n',
    to: '',
    test: 'libs/kafka/subscribing/patience.test.ts',
  },
  {
    what: "a case's fact is told to no case",
    file: 'libs/temporal/route.ts',
    from: 'return owing === undefined\n',
    to: 'return owing !== undefined\n',
    test: 'libs/temporal/route.test.ts',
  },
]
