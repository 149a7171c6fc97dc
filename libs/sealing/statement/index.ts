export {
  contractStatementOf,
  digestOf,
  isStatementSigned,
  keyStatementOf,
  signedStatement,
  signStatement,
  type SignedStatement,
  type Statement,
} from './statement.js'
