import { rmSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { TestProject } from 'vitest/node'
import { administrator } from '#prisma/seed/sample-people.ts'
import { signIn } from '#tests/faults/visitor.ts'
import { eventually } from '#tests/support/eventually.ts'
import { scratchFolder } from '#tests/support/scratch.ts'
import { startServer } from './server.ts'

declare module 'vitest' {
	interface ProvidedContext {
		/** A data folder with the sample world in it; copied, never used. */
		seededWorld: string
	}
}

/** Once its letters are sent, no copy of the world has to send them again. */
async function lettersAreSent(address: string) {
	const reader = await signIn(address, administrator.email)
	await eventually(
		'the letters of the sample world are sent',
		async () => {
			await pause(1000)
			return !(await (await reader.get('/administration/emails')).text()).includes('Waiting to be sent')
		},
		240,
	)
}

/** Fills the sample world once for every browser test. */
export default async function seedWorld(project: TestProject) {
	const folder = scratchFolder('world')
	const server = await startServer({ DATA_DIR: folder })
	await lettersAreSent(server.address)
	await server.stop()
	project.provide('seededWorld', folder)
	return () => rmSync(folder, { recursive: true, force: true })
}
