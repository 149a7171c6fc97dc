import { Connection } from '@temporalio/client'
import { Kafka, logLevel } from 'kafkajs'
import { Client } from 'pg'
import { testBrokers, testDatabase, testTemporal, topicPrefix } from './servers.js'

test('a test gets a database of its own, which drop removes', async () => {
  const [one, two] = [await testDatabase(), await testDatabase()]
  expect(one.url).not.toBe(two.url)
  const client = new Client({ connectionString: one.url })
  await client.connect()
  const { rows } = await client.query<{ one: number }>('select 1 as one')
  expect(rows).toEqual([{ one: 1 }])
  await client.end()
  await Promise.all([one.drop(), two.drop()])
  await expect(new Client({ connectionString: one.url }).connect()).rejects.toThrow(
    'does not exist',
  )
})

test('the broker creates topics under a prefix of their own', async () => {
  const kafka = new Kafka({ brokers: testBrokers(), logLevel: logLevel.NOTHING })
  const admin = kafka.admin()
  await admin.connect()
  const topic = `${topicPrefix()}events`
  await admin.createTopics({ topics: [{ topic, numPartitions: 2 }], waitForLeaders: true })
  expect(await admin.listTopics()).toContain(topic)
  await admin.deleteTopics({ topics: [topic] })
  await admin.disconnect()
})

test('two claims give two namespaces that Temporal knows', async () => {
  const [one, two] = [testTemporal(), testTemporal()]
  expect(one.namespace).not.toBe(two.namespace)
  const connection = await Connection.connect({ address: one.address })
  const described = await connection.workflowService.describeNamespace({ namespace: two.namespace })
  expect(described.namespaceInfo?.name).toBe(two.namespace)
  await connection.close()
})
