import { now } from '#app/platform/clock.server.ts'
import type { Publisher } from './activity.ts'
import { checkActivities } from './check-activities.ts'
import { composeActivities } from './compose-activities.ts'
import { readFacts } from './read-facts.server.ts'
import { type IatiFile, validateXml } from './validate-xml.ts'
import { writeActivities, writeOrganization } from './write-activities.ts'

/**
 * Builds the two files of a publisher and checks them by the schemas. `faults` are those of programmes that were left
 * out; `errors` of the schemas are by file, and a file with one must not be published.
 */
export async function buildIatiFiles(publisher: Publisher) {
	const moment = `${now().toISOString().slice(0, 19)}Z`
	const composed = composeActivities(await readFacts(), publisher, moment)
	const { valid, faults } = checkActivities(composed, publisher, moment)
	const files: Record<IatiFile, string> = {
		activities: writeActivities(valid, publisher, moment),
		organisations: writeOrganization(publisher, moment),
	}
	const errors: Record<IatiFile, string[]> = {
		// The schema wants at least one activity: without any, there is nothing to publish yet.
		activities: valid.length > 0 ? await validateXml('activities', files.activities) : [],
		organisations: await validateXml('organisations', files.organisations),
	}
	return { files, faults, errors, activities: valid.length }
}
