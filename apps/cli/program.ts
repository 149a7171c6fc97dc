import { Command, InvalidArgumentError } from 'commander'
import { readConfiguration } from './configuration.js'
import type { Say } from './say.js'
import { readBidderConfiguration } from './bidder/configuration.js'
import { countyAt } from './bidder/county.js'
import {
  handInBid,
  makeKey,
  openBid,
  rehearseBid,
  sealBid,
  shareKey,
  type HandingIn,
  type OfOne,
  type Parting,
} from './verbs/bid.js'
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
import { verifyReceipt } from './verbs/verify-receipt.js'
import { verifySignature } from './verbs/verify-signature.js'

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
    .command('trace')
    .description('the way of events through the system')
    .command('project')
    .argument('<id>', 'the project’s id')
    .description('every event of a project: log, Kafka, workflow')
    .action((id: string) => traceProject(readConfiguration(), id, say))
  bidVerbs(
    xinpei.command('bid').description('what a bidder does, on the bidder’s own machine'),
    say,
  )
  const verify = xinpei
    .command('verify')
    .description('do again what anybody can do again, without the county')
  verify
    .command('draw')
    .argument('<evaluation>', 'the evaluation’s id')
    .description('draw the experts of an evaluation again, and say what agrees')
    .action((id: string) => verifyDraw(readConfiguration(), id, say))
  verify
    .command('receipt')
    .argument('<file>', 'the receipt')
    .option('--county-key <hex>', 'the county’s public key, as it is published')
    .option('--sealed <file>', 'the sealed file that was handed in')
    .description('that a sealed bid came in, and when')
    .action((file: string, against: { countyKey?: string; sealed?: string }) =>
      verifyReceipt(file, against, say),
    )
  verify
    .command('signature')
    .argument('<file>', 'the signature, as the contract’s page hands it out')
    .option('--key <hex>', 'the signer’s public key, as it is registered')
    .option('--text <file>', 'the text that was signed')
    .description('that a contract was signed by a key, and which text')
    .action((file: string, against: { key?: string; text?: string }) =>
      verifySignature(file, against, say),
    )
  return xinpei
}

const keyOption = ['--key <file>', 'the backup of the bidder’s key'] as const
const openingOption = [
  '--key <files...>',
  'the backup of the bidder’s key, or the shares of enough people',
] as const
const bidOption = ['--bid <id>', 'the bid’s id'] as const

/** Shares are numbered by a byte, and one person alone is no sharing. */
function people(said: string): number {
  const count = Number(said)
  if (Number.isInteger(count) && count >= 2 && count <= 255) return count
  throw new InvalidArgumentError('a number from 2 to 255')
}

function bidVerbs(bid: Command, say: Say): void {
  const county = () => countyAt(readBidderConfiguration())
  bid
    .command('key')
    .argument('<file>', 'where to keep it, under the password in XINPEI_KEY_PASSWORD')
    .description('make a key of the bidder’s own')
    .action((file: string) => makeKey(file, say))
  bid
    .command('share-key')
    .argument('<file>', 'the backup of the bidder’s key')
    .requiredOption('--among <people>', 'how many people get a share', people)
    .requiredOption('--needed <people>', 'how many of them can open', people)
    .requiredOption('--out <folder>', 'where the shares go, a file each')
    .description('part a key among people, any few of whom can put it together')
    .action((file: string, parting: Parting) => shareKey(file, parting, say))
  bid
    .command('seal')
    .argument('<file>', 'the bid as JSON, its documents as paths')
    .requiredOption(...keyOption)
    .requiredOption('--out <file>', 'where the sealed file goes')
    .description('encrypt a bid; nothing leaves this machine')
    .action((file: string, to: { key: string; out: string }) => sealBid(file, to, say))
  bid
    .command('hand-in')
    .argument('<file>', 'the sealed file')
    .requiredOption('--tender <id>')
    .requiredOption('--lot <id>')
    .requiredOption(...bidOption)
    .requiredOption('--receipt <file>', 'where the receipt goes')
    .option('--replace', 'in the place of what was handed in before')
    .description('upload a sealed file and hand it in')
    .action((file: string, of: HandingIn) => handInBid(county(), file, of, say))
  bid
    .command('rehearse')
    .requiredOption(...bidOption)
    .requiredOption(...openingOption)
    .description('prove that the kept key opens what lies at the county')
    .action((one: OfOne) => rehearseBid(county(), one, say))
  bid
    .command('open')
    .requiredOption(...bidOption)
    .requiredOption(...openingOption)
    .description('hand in the key once the bids are opened')
    .action((one: OfOne) => openBid(county(), one, say))
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
