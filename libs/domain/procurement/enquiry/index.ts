export * from './events.js'

export { answerEnquiry } from './answer-enquiry.js'
export { askEnquiry, recordEnquiry } from './ask-enquiry.js'
export { enquiry, type Enquiry } from './state.js'
