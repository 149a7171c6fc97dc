export { openTestIssuer, type Forging, type TestIssuer } from './test-issuer.js'
