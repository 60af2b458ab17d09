import { parentPort, workerData } from 'node:worker_threads'
import { type KinPass, passOver } from './kin-pass.ts'

parentPort?.postMessage(passOver(workerData as KinPass))
