import type { TestProject } from 'vitest/node'
import { prepareEmbedded } from './prepare-embedded.ts'
import { prepareServer } from './prepare-server.ts'

/** Runs once for each project with files to run, and returns its cleanup. */
export default async (project: TestProject) =>
	project.config.env.TEST_DATABASE === 'postgres'
		? (await prepareServer(project)).remove
		: prepareEmbedded(project)
