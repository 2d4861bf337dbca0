import type { Actor } from '#app/platform/actor.ts'
import type { Programme } from '#prisma/generated/client.ts'
import { isOfficeRole } from '#workflows/roles.ts'

type Money = Pick<Programme, 'donors' | 'contributions' | 'budget' | 'costPerUnit'>
type Contribution = { donor: string }

/**
 * The record of a programme as somebody may see its money. A donor sees its own contribution alone, and no total from
 * which those of others could be told; a State sees who gives and not how much.
 */
export function withOwnMoney<Record extends Money>(actor: Actor, record: Record): Record {
	if (isOfficeRole(actor.role) || actor.role === 'system') return record
	const { donor } = actor
	if (actor.role !== 'donor') return { ...record, contributions: [], budget: null, costPerUnit: null }
	const given = record.contributions as Contribution[]
	const isAlone = record.donors.every((each) => each === donor)
	return {
		...record,
		donors: record.donors.filter((each) => each === donor),
		contributions: given.filter((each) => each.donor === donor),
		budget: isAlone ? record.budget : null,
	}
}
