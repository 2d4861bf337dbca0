import { now } from '#app/platform/clock.server.ts'
import type { BuildStage, IatiFileName } from '#workflows/iati/build.ts'
import type { Publisher } from './activity.ts'
import { checkActivities } from './check-activities.ts'
import { composeActivities } from './compose-activities.ts'
import { readFacts } from './read-facts.server.ts'
import { validateXml } from './validate-xml.ts'
import { writeActivities, writeOrganization } from './write-activities.ts'

type Building = {
	/** Of the sample world, for a preview: what is published never contains it. */
	ofSamples?: boolean
	/** Called before each stage. */
	tell?: (stage: BuildStage) => Promise<unknown>
}

/**
 * Builds the two files of a publisher and checks them by the schemas. `faults` are those of programmes that were left
 * out; `errors` of the schemas are by file, and a file with one must not be published. `isEmpty`: no programme is to be
 * published at all.
 */
export async function buildIatiFiles(publisher: Publisher, { ofSamples = false, tell }: Building = {}) {
	const moment = `${now().toISOString().slice(0, 19)}Z`
	await tell?.('reading')
	const facts = await readFacts(ofSamples)
	await tell?.('checking')
	const composed = composeActivities(facts, publisher, moment)
	const { valid, faults } = checkActivities(composed, publisher, moment)
	const files: Record<IatiFileName, string> = {
		activities: writeActivities(valid, publisher, moment),
		organisations: writeOrganization(publisher, moment),
	}
	await tell?.('validating')
	const errors: Record<IatiFileName, string[]> = {
		// The schema wants at least one activity: without any, there is nothing to publish yet.
		activities: valid.length > 0 ? await validateXml('activities', files.activities) : [],
		organisations: await validateXml('organisations', files.organisations),
	}
	return { files, faults, errors, activities: valid.length, isEmpty: composed.length === 0 }
}
