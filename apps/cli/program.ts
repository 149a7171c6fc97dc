import { Command } from 'commander'
import { readConfiguration } from './configuration.js'
import type { Say } from './say.js'
import { jumpClock } from './verbs/jump-clock.js'
import { migrateDatabases } from './verbs/migrate.js'
import { listPersons } from './verbs/persons.js'
import { seedCounty } from './verbs/seed.js'

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
    .command('persons')
    .description('one demonstration person per role, to log in as')
    .action(() => listPersons(readConfiguration(), say))
  const clock = xinpei.command('clock').description('the county’s clock')
  clock
    .command('jump')
    .argument('<instant>', 'county time to move on to: 2026-03-02T09:00+08:00')
    .description('move a demonstration county’s clock on')
    .action((to: string) => jumpClock(readConfiguration(), to, say))
  return xinpei
}
