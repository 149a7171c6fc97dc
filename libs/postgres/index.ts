export { isDatabaseAway } from './is-away.js'
export { migrate, productRoot } from './migrate.js'
export { openClient, openPool, type Client, type Pool, type PoolClient } from './pool.js'
export { inTransaction } from './transaction.js'
