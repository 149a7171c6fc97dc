export { deadlineExplanation } from './deadline-explanation.js'
export { project } from './project.js'
export { tenderRound } from './tender-round.js'
