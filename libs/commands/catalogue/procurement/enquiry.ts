import { enquiryCommands } from '#libs/contracts'
import { supplierRoles } from '#libs/domain/deciding'
import { bidBox } from '#libs/domain/procurement/bid-box'
import {
  answerEnquiry,
  askEnquiry,
  enquiry,
  recordEnquiry,
  type Enquiry,
} from '#libs/domain/procurement/enquiry'
import { tender } from '#libs/domain/procurement/tender'
import { command } from '../../command.js'
import { isOfficer } from './of-file.js'

const about = (id: string) => ({ tender: { of: tender, id }, box: { of: bidBox, id } })
const aboutOf = (state: Enquiry) =>
  'tender' in state ? about(state.tender) : { tender: undefined, box: undefined }

export const enquiryCatalogue = [
  command({
    name: 'askEnquiry',
    of: enquiry,
    kind: 'decision',
    creates: true,
    by: supplierRoles,
    input: enquiryCommands.askEnquiry,
    loads: ({ input }) => about(input.tender),
    decide: (states, input, deciding) => askEnquiry(states, input, deciding),
    serialised: true,
  }),
  command({
    name: 'recordEnquiry',
    of: enquiry,
    kind: 'record',
    creates: true,
    by: ['procurement-officer'],
    input: enquiryCommands.recordEnquiry,
    loads: ({ input }) => about(input.tender),
    decide: (states, input, deciding) => recordEnquiry(states, input, deciding),
    serialised: true,
  }),
  command({
    name: 'answerEnquiry',
    of: enquiry,
    kind: 'decision',
    by: ['procurement-officer'],
    permitted: (actor, _, state) => isOfficer(actor, state),
    input: enquiryCommands.answerEnquiry,
    loads: ({ state }) => aboutOf(state),
    decide: (states, input, deciding) => answerEnquiry(states, input, deciding),
    discharges: ({ id }) => [{ duty: 'answer-enquiry', caseId: `enquiry/${id}` }],
    serialised: true,
  }),
] as const
