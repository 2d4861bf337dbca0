import type { Activity, Publisher } from './activity.ts'
import { dateRules } from './rules/date-rules.ts'
import { identifierRules } from './rules/identifier-rules.ts'
import { moneyRules } from './rules/money-rules.ts'
import { placeRules } from './rules/place-rules.ts'
import type { Fault, Surroundings } from './rules/rule.ts'
import { sectorRules } from './rules/sector-rules.ts'
import { wordRules } from './rules/word-rules.ts'

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
