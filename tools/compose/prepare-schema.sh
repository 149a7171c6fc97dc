#!/bin/sh
# Brings Temporal's two databases to the schema that is inside the tool; repeating it changes nothing.
set -eu

for pair in temporal:temporal temporal_visibility:visibility; do
  database=${pair%%:*}
  schema=${pair##*:}
  sql() {
    temporal-sql-tool --plugin postgres12 --endpoint "$POSTGRES_HOST" --port 5432 \
      --user "$POSTGRES_USER" --password "$POSTGRES_PASSWORD" --database "$database" "$@"
  }
  sql create
  sql setup-schema -v 0.0
  sql update-schema --schema-name "postgresql/v12/$schema"
done
