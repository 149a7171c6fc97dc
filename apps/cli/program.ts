import { Command } from 'commander'
import { readConfiguration } from './configuration.js'
import type { Say } from './say.js'
import { demonstrate } from './verbs/demonstrate.js'
import { jumpClock } from './verbs/jump-clock.js'
import { migrateDatabases } from './verbs/migrate.js'
import { listPersons } from './verbs/persons.js'
import { listParked, releaseParked, showParked, skipParked } from './verbs/parked.js'
import { rebuildReadModels } from './verbs/rebuild-read-models.js'
import { rebuildWorkflows } from './verbs/rebuild-workflows.js'
import { seedCounty } from './verbs/seed.js'
import { traceProject } from './verbs/trace-project.js'
import { verifyDraw } from './verbs/verify-draw.js'

/** Every verb of the command line; each one's work is a file of its own under verbs/. */
export function program(say: Say): Command {
  const xinpei = new Command('xinpei').description('信培: the county’s own command line')
  xinpei
    .command('migrate')
    .description('bring both databases up to date')
    .action(() => migrateDatabases(readConfiguration(), say))
  xinpei
    .command('seed')
    .description('load the demonstration county from seeds/, as far as it is not there')
    .action(() => seedCounty(readConfiguration(), say))
  xinpei
    .command('demo')
    .description('carry a demonstration project from plan to rating')
    .action(() => demonstrate(readConfiguration(), say))
  xinpei
    .command('persons')
    .description('one demonstration person per role, to log in as')
    .action(() => listPersons(readConfiguration(), say))
  clockVerbs(xinpei.command('clock').description('the county’s clock'), say)
  parkedVerbs(xinpei.command('parked').description('events that no consumer can handle'), say)
  rebuildVerbs(xinpei.command('rebuild').description('build anew from the log'), say)
  xinpei
    .command('verify')
    .description('do again what anybody can do again')
    .command('draw')
    .argument('<evaluation>', 'the evaluation’s id')
    .description('draw the experts of an evaluation again, and say what agrees')
    .action((id: string) => verifyDraw(readConfiguration(), id, say))
  xinpei
    .command('trace')
    .description('the way of events through the system')
    .command('project')
    .argument('<id>', 'the project’s id')
    .description('every event of a project: log, Kafka, workflow')
    .action((id: string) => traceProject(readConfiguration(), id, say))
  return xinpei
}

function rebuildVerbs(rebuild: Command, say: Say): void {
  rebuild
    .command('read-models')
    .description('every read model, beside the one that stands, then swapped')
    .action(() => rebuildReadModels(readConfiguration(), say))
  rebuild
    .command('workflows')
    .description('every case that does not run, for a Temporal that has lost its histories')
    .action(() => rebuildWorkflows(readConfiguration(), say))
}

function clockVerbs(clock: Command, say: Say): void {
  clock
    .command('jump')
    .argument('<instant>', 'county time to move on to: 2026-03-02T09:00+08:00')
    .description('move a demonstration county’s clock on')
    .action((to: string) => jumpClock(readConfiguration(), to, say))
}

const consumerArgument = ['<consumer>', 'as `parked list` shows it'] as const
const byOption = ['--by <person>', 'id of the person who decides'] as const

function parkedVerbs(parked: Command, say: Say): void {
  parked
    .command('list')
    .description('all of them, oldest first')
    .action(() => listParked(readConfiguration(), say))
  parked
    .command('show')
    .argument(...consumerArgument)
    .argument('<key>')
    .description('the error in full and what waits behind it')
    .action((consumer: string, key: string) =>
      showParked(readConfiguration(), { consumer, key }, say),
    )
  parked
    .command('release')
    .argument(...consumerArgument)
    .argument('<key>')
    .requiredOption(...byOption)
    .description('let the consumer try again')
    .action((consumer: string, key: string, { by }: { by: string }) =>
      releaseParked(readConfiguration(), { consumer, key, by }, say),
    )
  parked
    .command('skip')
    .argument(...consumerArgument)
    .argument('<key>')
    .requiredOption(...byOption)
    .requiredOption('--reason <words>', 'kept beside the decision')
    .description('have the consumer do without the faulty event')
    .action((consumer: string, key: string, { by, reason }: { by: string; reason: string }) =>
      skipParked(readConfiguration(), { consumer, key, by, reason }, say),
    )
}
