import { expect, test } from 'vitest'
import { declareRecusal, endRecusal } from '#app/domain/people/recusals.server.ts'
import { pathAfterStep } from '#app/domain/work/list-work.server.ts'
import { fromWork, workLeft } from '#app/forms/work-run.ts'
import { findActingPerson } from '#app/platform/acting-person.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { aNeed, aRequest } from '#tests/support/builders.ts'
import { office } from '#tests/support/people.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

const onTheWay = new Request('http://localhost/requests/one?from=work&left=9')
const own = '/requests/one'
const after = async ({ id }: Actor, list?: 'toScore') =>
	pathAfterStep((await findActingPerson(id)) as Actor, onTheWay, own, list)

test('a step leads to its own page, unless it was opened from My work', async () => {
	const elsewhere = new Request('http://localhost/requests/one?left=3')
	expect(await pathAfterStep(office.approver, elsewhere, own)).toBe(own)
})

test('on the way through My work it leads to the item that has waited longest, with the number left', async () => {
	const [first, second] = [await aRequest({ status: 'submitted' }), await aRequest({ status: 'submitted' })]
	const path = await after(office.triage)
	expect(path).toBe(fromWork(`/requests/${first}`, { count: 2, isMore: false }))
	expect(path).not.toContain(second)
	const { searchParams } = new URL(path, 'http://localhost')
	expect(workLeft(searchParams)).toEqual({ count: 2, isMore: false })
})

test('it says so when nothing is left, and never leads to what the person may not see', async () => {
	const recusal = await declareRecusal(office.triage, { stateIso3: 'GHA', reason: 'A relative works there.' })
	expect(await after(office.triage)).toBe('/work?done')
	await endRecusal(office.administrator, recusal.id)
	expect(await after(office.dueDiligence)).toBe('/work?done')
})

test('a score leads to the next need to score', async () => {
	const need = await aNeed({ status: 'accepted' })
	expect(await after(office.officer, 'toScore')).toContain(`/needs/${need.id}/priority?from=work&left=`)
})

test('a number of items left that the address does not state well counts as none', () => {
	for (const left of ['', 'x', '-1', '1000', '3--', '<b>'])
		expect(workLeft(new URLSearchParams({ from: 'work', left }))).toBeNull()
	expect(workLeft(new URLSearchParams({ left: '3' }))).toBeNull()
	expect(workLeft(new URLSearchParams({ from: 'work', left: '25-' }))).toEqual({ count: 25, isMore: true })
})
