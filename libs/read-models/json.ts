/** A value for a jsonb column; the driver would write an array as a PostgreSQL array. */
export const jsonb = (value: unknown): string => JSON.stringify(value)
