import { isDeepStrictEqual } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { subjects } from '#app/domain/core/entities/registry.server.ts'
import { takeStep } from '#app/domain/steps/take-step.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { signInDatabase, type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { newId } from '#app/platform/ids.server.ts'

import { aDelivery, aNeed, aRequest } from '#tests/support/builders.ts'
import { expectPlainNews, expectTimerDates } from '#tests/support/chart-news.ts'
import { keepEquipmentRows, keepTrainingRows } from '#tests/support/ledger-rows.ts'
import { isNightly } from '#tests/support/nightly.ts'
import { actorOf, colleague, office } from '#tests/support/people.ts'
import { placeCase, placeDelivery, placeNeed, placeRequest } from '#tests/support/place.ts'
import { present } from '#tests/support/present.ts'
import { provedAgo } from '#tests/support/sign-in.ts'
import { findCase, needsOf } from '#tests/support/steps.ts'
import { objectIn } from '#tests/support/stored-json.ts'
import { programmes, useWorld } from '#tests/support/world.ts'
import type { Row } from '#tests/workflows/tables/read-table.ts'
import { type TestedWorkflow, workflows } from '#tests/workflows/workflows.ts'
import { permissionOf } from '#workflows/charts.ts'
import { recordOf } from '#workflows/names.ts'
import type { NeedStatus } from '#workflows/need/chart.ts'
import { kinds } from '#workflows/vocabulary.ts'

useWorld()

// Each step of each table is taken through the whole domain and database, and undone.

class Undone extends Error {}

/** Runs in a transaction of the actor and rolls it back. */
async function undone(actor: Actor, work: (tx: Tx) => Promise<void>) {
	await expect(
		withActor(actor, async (tx) => {
			await work(tx)
			throw new Undone()
		}),
	).rejects.toThrow(Undone)
}

const fixtures = { request: '', police: '', need: '', case: '', quantity: 0 }
let needIds: string[] = []
const deliveries = recordOf(kinds, () => '')

beforeAll(async () => {
	fixtures.request = await aRequest({ needs: ['training'] })
	needIds = (await needsOf(fixtures.request)).map(({ id }) => id)
	fixtures.police = await aRequest({ authority: 'police', status: 'review' })
	fixtures.case = (await findCase(fixtures.police)).id
	const need = await aNeed()
	Object.assign(fixtures, { need: need.id, quantity: need.quantity })
	// Seats can be released twice in a row, and all participants keep theirs.
	const seats = { quantity: 24 }
	for (const kind of kinds)
		deliveries[kind] = (await aDelivery({ kind, ...(kind === 'training' && seats) })).id
	await signInDatabase().person.update({ where: { id: colleague.id }, data: { regions: [] } })
})

type Entity = 'request' | 'need' | 'delivery' | 'dueDiligence'

const subjectOf = (name: string): Entity =>
	name === 'request' || name === 'need' || name === 'dueDiligence' ? name : 'delivery'

const kindOf = (name: string) => present(kinds.find((kind) => kind === name))

const idOf = (name: string, { sample }: Row) => {
	if (name === 'request') return sample === 'passPolice' ? fixtures.police : fixtures.request
	if (name === 'need') return fixtures.need
	return name === 'dueDiligence' ? fixtures.case : deliveries[kindOf(name)]
}

/** Returns the state of the need while its delivery takes this step. */
function needDuring({ causes, from }: Row): NeedStatus {
	if (causes.includes('startNeed')) return 'confirmed'
	if (causes.includes('evaluateNeed')) return 'delivered'
	return ['followUp', 'handedOver', 'installed', 'checks'].includes(from) ? 'delivered' : 'delivering'
}

/** Returns further context for a step that depends on the world. */
function moreOf({ from, sample }: Row, quantity: number) {
	if (sample === 'answerToClear') return { unlocked: ['situation.situation'] }
	// More than the minimum useful quantity is reserved, so that less can be offered.
	return sample === 'offerPart' && from === 'reserved' ? { quantity: quantity + 1 } : {}
}

async function place(
	tx: Tx,
	{ name, contexts, samples }: TestedWorkflow,
	row: Row,
	context = contexts[row.context],
) {
	const id = idOf(name, row)
	const at = { value: row.from, context: { ...context, ...moreOf(row, fixtures.quantity) } }
	if (name === 'request') return arrangeRequest(tx, id, row, () => placeRequest(tx, id, at))
	if (name === 'dueDiligence') return placeCase(tx, id, at)
	if (name === 'need') {
		const programmeId = programmes.training
		const status = row.sample === 'waitlist' ? 'full' : 'open'
		await tx.programme.update({ where: { id: programmeId }, data: { status } })
		const { requestId, stateIso3 } = await tx.need.findUniqueOrThrow({ where: { id } })
		return placeNeed(tx, id, at, { requestId, stateIso3, programmeId, quantity: fixtures.quantity })
	}
	// Misuse opens due diligence, which must be decided before the delivery continues.
	const { requestId } = await tx.delivery.findUniqueOrThrow({ where: { id } })
	await tx.request.update({ where: { id: requestId }, data: { dueDiligence: 'cleared' } })
	await placeDelivery(tx, id, kindOf(name), at, needDuring(row))
	const event = samples[row.sample]
	if (event && name === 'equipment') await keepEquipmentRows(tx, id, event)
	if (name === 'training') await keepTrainingRows(tx, id)
}

/** Sets the rows on which guards depend, rather than the payload. */
async function arrangeRequest(tx: Tx, id: string, { sample, from }: Row, put: () => Promise<unknown>) {
	await put()
	const needs = await tx.need.findMany({ where: { requestId: id } })
	// Earlier questions and proposals are closed.
	await tx.question.updateMany({ where: { requestId: id }, data: { answeredAt: now() } })
	await tx.decision.updateMany({ where: { requestId: id }, data: { returnedAt: now() } })
	if (from === 'approval' && sample.startsWith('approve'))
		await tx.decision.createMany({
			data: needs.map((need) => ({
				id: newId(),
				requestId: id,
				needId: need.id,
				stateIso3: need.stateIso3,
				outcome: sample === 'approveAllDeclined' ? 'decline' : 'accept',
				reason: 'Sample.',
				proposedById: office.officer.id,
				proposedAt: now(),
			})),
		})
	if (sample === 'answerToClear')
		await tx.revisedAnswers.create({
			data: {
				requestId: id,
				stateIso3: 'GHA',
				revision: 1,
				updatedAt: now(),
				answers: { situation: { situation: 'The route has moved to the north.' } },
			},
		})
}

/** A code other than the present one, which cannot be set again. */
const other = (standing: unknown, one: string, two: string) => (standing === one ? two : one)

/** Returns the sample with ids of this world, for the context in which it is taken. */
function eventOf(
	{ samples, contexts }: TestedWorkflow,
	row: Row,
	context: object = contexts[row.context] ?? {},
) {
	const { outcome, closureCode }: { outcome?: unknown; closureCode?: unknown } = context
	const sample: { type: string; month?: unknown; closureCode?: unknown } = present(
		samples[row.sample],
		row.sample,
	)
	return {
		...sample,
		...('officerId' in sample && { officerId: colleague.id }),
		...('needIds' in sample && { needIds }),
		...('programmeId' in sample && { programmeId: programmes.training }),
		...('decisions' in sample && {
			decisions: needIds.map((needId) => ({ needId, outcome: 'accept', reason: 'It fits.' })),
		}),
		...('quantity' in sample && { quantity: fixtures.quantity }),
		...('month' in sample && { month: sample.month }),
		...(sample.type === 'setOutcome' && { outcome: other(outcome, 'NOT_EVALUATED', 'PARTLY_MET') }),
		...(sample.type === 'setClosureCode' && {
			closureCode: other(closureCode, String(sample.closureCode), 'NOT_MET_UNFUNDED'),
		}),
	}
}

/** Steps that were taken from a state and context that another step had left, and the followers of each row. */
const covered = new Set<string>()
const followersOf = new Map<Row, Row[]>()

/**
 * Returns the samples that the chart accepts after this one in its present context, each once. Where other steps lead
 * to the same state and context, they are taken after the first of these; at night after each.
 */
function followers({ name, workflow, table, samples, contexts }: TestedWorkflow, row: Row, context: object) {
	const known = followersOf.get(row)
	if (known) return known
	const here = workflow.machine.resolveState({ value: row.to, context })
	const next = table.filter(
		({ from, sample }) => from === row.to && here.can(present(samples[sample], sample)),
	)
	// If several lines name a sample, the one for the row's former state is last.
	const fits = ({ context: name }: Row) => Number(isDeepStrictEqual(contexts[name], context))
	const inOrder = next.toSorted((one, other) => fits(one) - fits(other))
	const due = [...new Map(inOrder.map((each) => [each.sample, each])).values()].filter(({ sample }) => {
		const before = covered.size
		covered.add(`${name} ${row.to} ${JSON.stringify(context)} ${sample}`)
		return isNightly || covered.size > before
	})
	followersOf.set(row, due)
	return due
}

/** Takes one more step from the new state, and returns to it. */
async function takeAlso(tx: Tx, workflow: TestedWorkflow, row: Row, context: object) {
	const actor = actorOf(row)
	const id = idOf(workflow.name, row)
	await tx.$executeRawUnsafe('savepoint here')
	await place(tx, workflow, row, context)
	const event = eventOf(workflow, row, context)
	await withinSystem(tx, actor, async () => {})
	await takeStep(tx, actor, subjectOf(workflow.name), id, { event })
	await tx.$executeRawUnsafe('rollback to savepoint here')
	await withinSystem(tx, systemActor, async () => {})
}

describe.each(workflows)('each step of the table of $name', (workflow) => {
	const titles = workflow.table.map(
		(row, at) => [`${at + 1}. ${row.from} ${row.context} ${row.sample}`, row] as const,
	)

	test.each(titles)('%s', async (_title, row) => {
		const rest = await takeWith(workflow, row, 0)
		for (let from = PAIRS; from < rest; from += PAIRS) await takeWith(workflow, row, from)
	})
})

// A transaction may last twenty seconds on the slowest machine.
const PAIRS = 12

/** Checks that a binding step without recent authentication is rejected and changes nothing. */
async function asksFirst(tx: Tx, workflow: TestedWorkflow, row: Row, event: { type: string }) {
	const taken = takeStep(
		tx,
		provedAgo(actorOf(row), 16),
		subjectOf(workflow.name),
		idOf(workflow.name, row),
		{
			event,
		},
	)
	await expect(taken).rejects.toMatchObject({ code: 'refused', reason: 'confirmAnew' })
}

/** Takes a step and then some of its possible successors; returns their number. */
async function takeWith(workflow: TestedWorkflow, row: Row, from: number): Promise<number> {
	const actor = actorOf(row)
	const event = eventOf(workflow, row)
	let count = 0
	await undone(actor, async (tx) => {
		await withinSystem(tx, actor, async () => void (await place(tx, workflow, row)))
		const binds = permissionOf(workflow.name, event.type)?.binding === true
		if (binds) await asksFirst(tx, workflow, row, event)
		// A step that is not binding works whatever the time of authentication.
		const there = actor.role === 'system' ? actor : provedAgo(actor, binds ? 14 : 600)
		const before = await takeStep(tx, there, subjectOf(workflow.name), idOf(workflow.name, row), { event })
		await withinSystem(tx, actor, async () => {
			const context = await look(tx, workflow.name, row, before.revision)
			const next = followers(workflow, row, context)
			count = next.length
			for (const each of next.slice(from, from + PAIRS)) await takeAlso(tx, workflow, each, context)
		})
	})
	return count
}

/** Checks state, audit and notices against the table. */
async function look(tx: Tx, name: string, row: Row, revision: number) {
	const entry = await tx.auditEntry.findFirstOrThrow({
		where: { type: { startsWith: `${name}.` }, revision: revision + 1, from: row.from },
		orderBy: [{ at: 'desc' }, { position: 'desc' }],
	})
	expect(entry.to).toBe(row.to)
	const notices = await tx.notice.findMany({ where: { eventKey: entry.id } })
	const allowed = row.tells.map((told) => told.slice(told.indexOf(':') + 1))
	expect(allowed).toEqual(expect.arrayContaining([...new Set(notices.map(({ template }) => template))]))
	expectPlainNews(notices)
	await expectTimerDates(tx, entry.id, notices)
	return contextOf(tx, name, row)
}

/** Returns the stored context of the row. */
async function contextOf(tx: Tx, name: string, row: Row): Promise<object> {
	const found = await subjects[subjectOf(name)].find(askIn(tx), idOf(name, row))
	if (!found) throw new Error('it is gone')
	return objectIn(Reflect.get(objectIn(found.snapshot), 'context'))
}
