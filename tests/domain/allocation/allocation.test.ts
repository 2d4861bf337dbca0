import { expect, test } from 'vitest'

import { exportAllocation, getAllocation } from '#app/domain/allocation/get-allocation.server.ts'
import {
	askReplay,
	getAllocationList,
	replayAllocation,
} from '#app/domain/allocation/list-allocations.server.ts'

import { runAllocation } from '#app/domain/allocation/run-allocation.server.ts'
import {
	confirmAllocation,
	dropAllocation,
	overrideAllocation,
	startAllocation,
} from '#app/domain/allocation/start-allocation.server.ts'
import { getNeed } from '#app/domain/needs/get-need.server.ts'
import { getHistory } from '#app/domain/requests/get-history.server.ts'
import { openSolver } from '#app/platform/solver/solve-program.server.ts'
import { failStuckAllocations } from '#app/queue/worker.server.ts'
import { brokenRules } from '#tests/support/allocation-rules.ts'
import {
	approver,
	at,
	departure,
	lineOf,
	programmeId,
	run,
	see,
	three,
	triage,
	useScarceProgramme,
	wanting,
} from '#tests/support/allocations.ts'
import { testQueue } from '#tests/support/database.ts'
import { asked, exporting } from '#tests/support/downloads.ts'
import { ghana, office } from '#tests/support/people.ts'
import { findNeed, look, needStep } from '#tests/support/steps.ts'
import { programmes, useWorld } from '#tests/support/world.ts'

useWorld()
const taker = exporting(office.approver)
useScarceProgramme()

test('a run proposes by the rules, says why, and is frozen with its seal', async () => {
	const [low, high, other] = await three()
	const runId = await run()
	const view = await see(runId)
	expect(view).toMatchObject({ status: 'proposed', progress: 100, total: 3, confirming: 'yours' })
	expect(view.outcome).toMatchObject({
		method: 'solver',
		steps: [{ step: 'served', proven: true }, {}, {}, {}],
	})
	expect(view.hash).toMatch(/^[0-9a-f]{64}$/)
	expect((await lineOf(runId, high)).gets).toMatchObject({ programmeId, quantity: 8 })
	expect((await lineOf(runId, other)).gets).toMatchObject({ programmeId, quantity: 9 })
	// Both needs of Ghana would take 12, but one State may have 10.
	expect(await lineOf(runId, low)).toMatchObject({
		gets: null,
		explanation: {
			outcome: 'left',
			why: 'stateCap',
			points: 40,
			place: 3,
			of: 3,
			cost: { needIds: [high], points: 90 },
		},
	})
	const file = await exportAllocation(taker, runId, await asked(taker, 'allocation', runId))
	const lines = file.lines.flatMap(({ programmeId, ...line }) =>
		programmeId === null ? [] : [{ ...line, programmeId }],
	)
	expect(brokenRules(file.inputs, file.settings, lines)).toEqual([])
	expect(await getAllocationList(triage, new URLSearchParams())).toMatchObject({
		rows: expect.arrayContaining([expect.objectContaining({ id: runId })]),
	})
})

test('worked on again it comes out the same', async () => {
	await three()
	const runId = await run()
	await askReplay(approver, runId)
	await replayAllocation({ runId })
	expect((await see(runId)).outcome?.replayed).toMatchObject({ same: true })
	await look((tx) => tx.allocationRun.update({ where: { id: runId }, data: { hash: 'f'.repeat(64) } }))
	await replayAllocation({ runId })
	expect((await see(runId)).outcome?.replayed).toMatchObject({ same: false })
})

test('confirmed, each need goes to its manager with what it was given, and who reads the history sees it', async () => {
	const [low, high, other] = await three()
	const runId = await run()
	expect(await confirmAllocation(triage, await at(runId))).toEqual({ proposed: 2, of: 2 })
	expect(await findNeed(high)).toMatchObject({ status: 'proposed', programmeId, allocated: 8 })
	expect(await findNeed(low)).toMatchObject({ status: 'accepted', programmeId: null, allocated: null })
	expect((await getNeed(office.manager, other)).allocated).toBe(9)
	const { requestId } = await findNeed(high)
	expect(JSON.stringify(await getHistory(office.officer, requestId, {}))).toContain('"allocate"')
	expect(JSON.stringify(await getHistory(ghana.focalPoint, requestId, {}))).not.toContain('"allocate"')
	await needStep(office.manager, high, { type: 'acceptOffer', quantity: 8, note: '' })
	// A proposed or reserved quantity is not allocated again.
	const again = await run()
	expect(
		(await exportAllocation(taker, again, await asked(taker, 'allocation', again))).inputs.programmes,
	).toMatchObject([{ id: programmeId, free: 23 }])
	await expect(confirmAllocation(triage, await at(runId))).rejects.toMatchObject({ code: 'conflict' })
})

test('a need that moved meanwhile is passed over, and nothing else is lost', async () => {
	const [, high, other] = await three()
	const runId = await run()
	await needStep(office.officer, high, { type: 'holdNeed', reasonCode: 'NO_FUNDING', reason: 'Later.' })
	expect(await confirmAllocation(triage, await at(runId))).toEqual({ proposed: 1, of: 2 })
	expect((await lineOf(runId, high)).outcome).toMatchObject({ outcome: 'skipped', why: 'impossible' })
	expect((await lineOf(runId, other)).outcome).toEqual({ outcome: 'proposed' })
	expect((await findNeed(other)).status).toBe('proposed')
})

test('an officer departs with a reason, and another one approves', async () => {
	const [low, high] = await three()
	const runId = await run()
	const [ofLow, ofHigh] = [await lineOf(runId, low), await lineOf(runId, high)]
	const depart = async (lineId: string, to: ReturnType<typeof departure> | { back: true }, by = triage) =>
		overrideAllocation(by, { ...(await at(runId)), lineId, ...to })
	await expect(depart(ofLow.id, departure(programmes.equipment, 6))).rejects.toMatchObject({
		errors: { programmeId: 'doesNotFit' },
	})
	await expect(depart(ofLow.id, departure(programmeId, 3))).rejects.toMatchObject({
		errors: { quantity: 'noSuchQuantity' },
	})
	await expect(depart(ofHigh.id, departure(null, 0), office.officer)).rejects.toMatchObject({
		reason: 'forbidden',
	})
	await depart(ofHigh.id, departure(null, 0))
	await depart(ofLow.id, departure(programmeId, 7))
	expect(await lineOf(runId, low)).toMatchObject({
		gets: { quantity: 7 },
		proposed: null,
		departure: { reason: 'The unit can wait until spring.' },
	})
	await expect(confirmAllocation(triage, await at(runId))).rejects.toMatchObject({ reason: 'notTheDeparter' })
	expect((await see(runId)).status).toBe('proposed')
	expect(await confirmAllocation(approver, await at(runId))).toEqual({ proposed: 2, of: 2 })
	expect(await findNeed(low)).toMatchObject({ status: 'proposed', allocated: 7 })
	expect((await findNeed(high)).status).toBe('accepted')
	expect((await lineOf(runId, high)).outcome).toEqual({ outcome: 'skipped', why: 'takenOut' })
})

test('a departure cannot fill a programme over its room, and can be taken back', async () => {
	const [low, high, other] = await three()
	const runId = await run()
	await look(
		(tx) => tx.$executeRaw`
		update allocation_run set inputs = jsonb_set(inputs, '{programmes,0,free}', '20') where id = ${runId}`,
	)
	const { id: lineId } = await lineOf(runId, low)
	const more = async (quantity: number) =>
		overrideAllocation(triage, { ...(await at(runId)), lineId, ...departure(programmeId, quantity) })
	await expect(more(6)).rejects.toMatchObject({ errors: { quantity: 'noRoomLeft' } })
	const { id: ofOther } = await lineOf(runId, other)
	await overrideAllocation(triage, { ...(await at(runId)), lineId: ofOther, ...departure(programmeId, 5) })
	await more(6)
	await overrideAllocation(triage, { ...(await at(runId)), lineId, back: true })
	expect(await lineOf(runId, low)).toMatchObject({ gets: null, departure: null })
	expect((await lineOf(runId, high)).gets).toMatchObject({ quantity: 8 })
})

test('a person recused from a State does not decide on its lines, and another officer takes them over', async () => {
	const [, high, other] = await three()
	const runId = await run()
	const recused = { ...triage, recusedFrom: ['EGY'] }
	const { id: lineId } = await lineOf(runId, other)
	await expect(
		overrideAllocation(recused, { ...(await at(runId)), lineId, ...departure(null, 0) }),
	).rejects.toMatchObject({ reason: 'notRecused' })
	expect((await getAllocation(recused, runId)).recusedFrom).toBe(1)
	expect(await confirmAllocation(recused, await at(runId))).toEqual({ proposed: 1, of: 1 })
	expect([(await findNeed(high)).status, (await findNeed(other)).status]).toEqual(['proposed', 'accepted'])
	await expect(confirmAllocation(recused, await at(runId))).rejects.toMatchObject({ reason: 'notRecused' })
	expect(await confirmAllocation(approver, await at(runId))).toEqual({ proposed: 1, of: 1 })
	expect((await findNeed(other)).status).toBe('proposed')
})

test('when two people confirm at once, one learns that the other was faster', async () => {
	const [, high] = await three()
	const runId = await run()
	const asked = await at(runId)
	const done = await Promise.allSettled([
		confirmAllocation(triage, asked),
		confirmAllocation(approver, asked),
	])
	expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
	expect(done.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } })
	const entries = await look((tx) =>
		tx.auditEntry.findMany({ where: { needId: high, type: 'need.allocate' } }),
	)
	expect(entries).toHaveLength(1)
})

test('where nothing is open there is nothing to start; a run that is dropped stays so', async () => {
	await expect(
		startAllocation(triage, { of: 'programme', programmeId: programmes.advisory }),
	).rejects.toMatchObject({
		errors: { of: 'nothingOpen' },
	})
	await expect((async () => startAllocation(office.officer, { of: 'all' }))()).rejects.toMatchObject({
		reason: 'forbidden',
	})
	await three()
	const runId = await startAllocation(triage, { of: 'programme', programmeId })
	await dropAllocation(triage, { ...(await at(runId)), reason: 'Too early.' })
	await runAllocation({ runId })
	expect(await see(runId)).toMatchObject({ status: 'dropped', reason: 'Too early.', total: 0 })
	await expect(confirmAllocation(approver, await at(runId))).rejects.toMatchObject({ code: 'conflict' })
})

test('a solver that is killed leaves a proposal by hand, and says so', async () => {
	await three()
	const runId = await startAllocation(triage, { of: 'programme', programmeId })
	await runAllocation({ runId }, () => {
		const solver = openSolver()
		return {
			close: solver.close,
			ask: (question) => {
				const asked = solver.ask(question)
				void solver.close()
				return asked
			},
		}
	})
	const view = await see(runId)
	expect(view).toMatchObject({ status: 'proposed', outcome: { method: 'greedy', greedyReasons: ['lost'] } })
	expect(view.counts.served).toBe(2)
})

test('a retried job continues with the frozen facts; a lost one leaves a failed run', async () => {
	await three()
	const runId = await startAllocation(triage, { of: 'programme', programmeId })
	await runAllocation({ runId }, () => {
		throw new Error('no thread')
	})
	expect(await see(runId)).toMatchObject({ status: 'failed' })
	await look((tx) => tx.allocationRun.update({ where: { id: runId }, data: { status: 'running' } }))
	const added = await wanting(3, 1, 99)
	await runAllocation({ runId })
	expect((await see(runId)).lines.map(({ needId }) => needId)).not.toContain(added)

	const stuck = await startAllocation(triage, { of: 'programme', programmeId })
	await look(
		(tx) =>
			tx.$executeRaw`update allocation_run set started_at = now() - interval '1 hour' where id = ${stuck}`,
	)
	await failStuckAllocations()
	expect((await see(stuck)).status).toBe('queued')
	await testQueue().purgeQueue('run-allocation')
	await failStuckAllocations()
	expect((await see(stuck)).status).toBe('failed')
})
