import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** Programs that the product calls. The bucket is s3rver, a server of its own; the others are those of these tests. */
export type Kind = 'bucket' | 'scanner' | 'provider' | 'translation' | 'mailbox' | 'mailServer'

/** A program beside the product that can stop answering without a word, as one whose machine hangs. */
export type NeighbourProcess = {
	url: string
	/** What a mail server has accepted: the Message-IDs. */
	received: string[]
	freeze: () => void
	thaw: () => void
	stop: () => Promise<void>
}

/** Settings of the product for the bucket, which exists from the beginning. */
export const bucketSettings = (url: string) => ({
	FILES_S3_BUCKET: 'files',
	FILES_S3_ENDPOINT: url,
	FILES_S3_KEY: 'S3RVER',
	FILES_S3_SECRET: 'S3RVER',
})

/** Starts a neighbour as a process of its own on the loopback, and waits until it answers. */
export async function startNeighbour(kind: Kind): Promise<NeighbourProcess> {
	const child = fork(join(import.meta.dirname, 'program.ts'), [kind], {
		stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
		execArgv: ['--import', 'tsx', '--no-deprecation'],
	})
	const received: string[] = []
	child.on('message', (said: { received?: string }) => {
		if (said.received) received.push(said.received)
	})
	const ended = once(child, 'exit')
	const early = ended.then(() => Promise.reject(new Error(`${kind} ended before it answered`)))
	const [said] = await Promise.race([once(child, 'message'), early])
	early.catch(() => {}) // later it is stopped
	return {
		url: said.url,
		received,
		freeze: () => child.kill('SIGSTOP'),
		thaw: () => child.kill('SIGCONT'),
		async stop() {
			child.kill('SIGKILL')
			await ended
		},
	}
}
