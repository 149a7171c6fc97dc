import type { Kafka } from 'kafkajs'
import { pino } from 'pino'
import { kafkaClient } from '#libs/kafka'
import type { CliConfiguration } from '../configuration.js'

/** A Kafka client that keeps to itself: a verb's words are its output, faults are thrown. */
export const openKafka = ({ brokers }: CliConfiguration): Kafka =>
  kafkaClient({ brokers, clientId: 'xinpei-cli', logger: pino({ level: 'silent' }) })
