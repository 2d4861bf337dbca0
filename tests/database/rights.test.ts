import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#app/platform/actor.ts'
import { ghana, office } from '#tests/support/people.ts'
import { useWorld } from '#tests/support/world.ts'
import { readTables, relating, relations, type Table } from './tables.ts'
import { prepareTrials, speakingAs } from './trials.ts'
import { type Rights, triedRights } from './tried-rights.ts'
import { fillTwoStates } from './two-states.ts'

const elsewhere = [office.otherOfficer, office.otherManager]
const { triage, officer, approver, manager, dueDiligence, donor, administrator } = office
const speakers: Actor[] = [
	...Object.values(ghana),
	triage,
	officer,
	approver,
	manager,
	dueDiligence,
	donor,
	administrator,
	...elsewhere,
]
const nameOf = (actor: Actor) => (elsewhere.includes(actor) ? `${actor.role} elsewhere` : actor.role)

/** Roles with equal rights to the same columns share one line. */
function linesOf(all: readonly (readonly [string, Rights])[], operation: keyof Rights) {
	const who = new Map<string, string[]>()
	for (const relation of relations)
		for (const [name, rights] of all) {
			const columns = rights[operation][relation]
			if (!columns) continue
			const line = [operation, `[${relation}]`, columns.join(' ')].join(' ').trimEnd()
			who.set(line, [...(who.get(line) ?? []), name])
		}
	return [...who].map(([line, names]) => {
		const [head, relation, ...columns] = line.split(' ')
		return `\t${head} ${relation} ${names.join(', ')}${columns.length > 0 ? `: ${columns.join(' ')}` : ''}`
	})
}

async function describeTable(table: Table, tables: readonly Table[]) {
	const relate = relating(tables)
	const all: [string, Rights][] = []
	for (const actor of speakers)
		all.push([
			nameOf(actor),
			await speakingAs(actor, (attempt) => triedRights({ table, actor, attempt, ...relate })),
		])
	const operations = (['insert', 'update', 'delete'] as const).flatMap((operation) => linesOf(all, operation))
	return [`${table.name}: ${table.columns.map(({ name }) => name).join(' ')}`, ...operations].join('\n')
}

/** Describes every table with its columns, and the tested rights to add, change and remove rows. */
async function describeAll() {
	const tables = await readTables()
	const described: string[] = []
	for (const table of tables) described.push(await describeTable(table, tables))
	return `${described.join('\n\n')}\n`
}

const MINUTES = 60_000

// About ten thousand statements: on a server only, since policies and triggers are the same on the embedded database.
describe.runIf(process.env.TEST_DATABASE === 'postgres')('who may change what', () => {
	useWorld()
	beforeAll(fillTwoStates, 5 * MINUTES)
	beforeAll(prepareTrials)

	// After an intended change: npx vitest run --project domain-alone tests/database/rights.test.ts -u
	test('is what rights.txt says of each table, column and role, as it was tried', {
		timeout: 5 * MINUTES,
	}, async () => {
		await expect(await describeAll()).toMatchFileSnapshot('./rights.txt')
	})
})
