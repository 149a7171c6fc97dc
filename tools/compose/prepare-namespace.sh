#!/bin/sh
# Registers the namespace, unless it is there.
set -eu

namespaces=http://temporal:7243/api/v1/namespaces
curl --fail --silent --output /dev/null "$namespaces/xinpei" && exit 0
curl --fail-with-body --silent --header 'content-type: application/json' \
  --data '{"namespace":"xinpei","workflowExecutionRetentionPeriod":"2592000s"}' "$namespaces"
