import { readFileSync } from 'node:fs'
import { memoryPages, validateXML } from 'xmllint-wasm'
import { now } from '#app/platform/clock.server.ts'
import type { BuildStage, IatiFileName } from '#workflows/iati/build.ts'
import type { Activity, Publisher } from './activity.ts'
import { composeActivities } from './compose-activities.ts'
import type { ActivityWords } from './compose-delivery.ts'
import { readFacts } from './read-facts.server.ts'
import { brokenRules } from './rules/check-file.ts'
import { dateRules, moneyRules } from './rules/date-and-money-rules.ts'
import { identifierRules } from './rules/identifier-rules.ts'
import { placeRules, wordRules } from './rules/place-and-word-rules.ts'
import type { Fault, Surroundings } from './rules/rule.ts'
import { sectorRules } from './rules/sector-rules.ts'
import { writeActivities, writeOrganization } from './write-activities.ts'

const MOST_MEMORY = memoryPages.GiB
const MOST_ERRORS = 50

const schemaFiles: Record<IatiFileName, URL> = {
	activities: new URL('./schemas/iati-activities-schema.xsd', import.meta.url),
	organisations: new URL('./schemas/iati-organisations-schema.xsd', import.meta.url),
}
const common = new URL('./schemas/iati-common.xsd', import.meta.url)
const xml = new URL('./schemas/xml.xsd', import.meta.url)

const named = (fileName: string, address: URL) => ({ fileName, contents: readFileSync(address, 'utf8') })

/**
 * What the schemas of IATI 2.03 find wrong with a file, at most 50 messages with their line; empty for a valid one. The
 * library checks in a thread of its own.
 */
export async function validateXml(file: IatiFileName, contents: string): Promise<string[]> {
	const { errors, valid, rawOutput } = await validateXML({
		xml: { fileName: `${file}.xml`, contents },
		schema: [named(`${file}.xsd`, schemaFiles[file])],
		preload: [named('iati-common.xsd', common), named('xml.xsd', xml)],
		maxMemoryPages: MOST_MEMORY,
	})
	if (valid) return []
	const messages = errors.map(({ message, loc }) => `${loc?.lineNumber ?? 0}: ${message}`)
	return messages.length > 0 ? messages.slice(0, MOST_ERRORS) : [rawOutput]
}

/** What keeps a written file from being published: the schema, and the rules that it does not know. */
async function errorsIn(file: IatiFileName, contents: string, moment: string): Promise<string[]> {
	const refused = await validateXml(file, contents)
	// What is no XML cannot be read for the rules.
	return refused.length > 0 ? refused : brokenRules(file, contents, moment).slice(0, MOST_ERRORS)
}

const rules = [...identifierRules, ...dateRules, ...placeRules, ...sectorRules, ...moneyRules, ...wordRules]

function faultsOf(activity: Activity, surroundings: Surroundings): Fault[] {
	return rules
		.filter(({ keeps }) => !keeps(activity, surroundings))
		.map(({ rule, field }) => ({
			rule,
			field,
			programmeId: activity.programmeId,
			activityId: activity.id,
		}))
}

/**
 * Checks activities against the rules that the schema does not know, by their official numbers. A programme with a fault
 * in itself or in one of its deliveries is left out with all of them, so that no link leads nowhere. Returns the
 * others, and the faults.
 */
export function checkActivities(activities: readonly Activity[], publisher: Publisher, now: string) {
	const identifiers = new Map<string, number>()
	for (const { id } of activities) identifiers.set(id, (identifiers.get(id) ?? 0) + 1)
	const faults = activities.flatMap((activity) => faultsOf(activity, { publisher, now, identifiers }))
	const left = new Set(faults.map(({ programmeId }) => programmeId))
	return { valid: activities.filter(({ programmeId }) => !left.has(programmeId)), faults }
}

type Building = {
	words: ActivityWords
	/** Of the sample world, for a preview: what is published never contains it. */
	ofSamples?: boolean
	/** Called before each stage. */
	tell?: (stage: BuildStage) => Promise<unknown>
}

/**
 * Builds the two files of a publisher and checks them by the schemas, and once more by the rules. `faults` are those of
 * programmes that were left out; `errors` are by file, and a file with one must not be published. `isEmpty`: no programme is to be
 * published at all.
 */
export async function buildIatiFiles(publisher: Publisher, { words, ofSamples = false, tell }: Building) {
	const moment = `${now().toISOString().slice(0, 19)}Z`
	await tell?.('reading')
	const facts = await readFacts(ofSamples)
	await tell?.('checking')
	const composed = composeActivities(facts, publisher, words, moment)
	const { valid, faults } = checkActivities(composed, publisher, moment)
	const files: Record<IatiFileName, string> = {
		activities: writeActivities(valid, publisher, moment),
		organisations: writeOrganization(publisher, moment),
	}
	await tell?.('validating')
	const errors: Record<IatiFileName, string[]> = {
		// The schema wants at least one activity: without any, there is nothing to publish yet.
		activities: valid.length > 0 ? await errorsIn('activities', files.activities, moment) : [],
		organisations: await errorsIn('organisations', files.organisations, moment),
	}
	return { files, faults, errors, activities: valid.length, isEmpty: composed.length === 0 }
}
