import { ServiceError, type Connection } from '@temporalio/client'
import proto from '@temporalio/proto'
import { searchAttributes } from '#libs/procedure'

// Node.js sees no named exports in this package.
const { IndexedValueType } = proto.temporal.api.enums.v1

const types = {
  KEYWORD: IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
  DATETIME: IndexedValueType.INDEXED_VALUE_TYPE_DATETIME,
} as const

/**
 * Makes the attributes that procedures set known to a namespace; those that are stay as they are. A
 * procedure that sets an unknown one stands still, so this comes before the first worker.
 */
export async function registerSearchAttributes(
  connection: Connection,
  namespace: string,
): Promise<void> {
  for (const { name, type } of Object.values(searchAttributes)) {
    try {
      await connection.operatorService.addSearchAttributes({
        namespace,
        searchAttributes: { [name]: types[type] },
      })
    } catch (error) {
      if (!isAlreadyThere(error)) throw error
    }
  }
}

/** gRPC status 6. */
const isAlreadyThere = (error: unknown): boolean =>
  (error instanceof ServiceError || error instanceof Error) && 'code' in error && error.code === 6
