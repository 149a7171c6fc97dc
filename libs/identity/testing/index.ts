export { openTestIssuer, testPerson, type Forging, type TestIssuer } from './test-issuer.js'
