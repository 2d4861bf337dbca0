import type { TestProject } from 'vitest/node'
import { prepareEmbedded } from './prepare-embedded.ts'
import { prepareServer } from './prepare-server.ts'

/** Runs once for each project that has files to run, and answers how to clean up after it. */
export default (project: TestProject) =>
	project.config.env.TEST_DATABASE === 'postgres' ? prepareServer(project) : prepareEmbedded(project)
