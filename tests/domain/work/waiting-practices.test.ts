import { expect, test } from 'vitest'
import { listWork } from '#app/domain/work/list-work.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { faultsIn } from '#tests/support/pages.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { aPractice, practiceStep } from '#tests/support/practices.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { look } from '#tests/support/steps.ts'
import { useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
const app = useWholeApp()
const { drafter, focalPoint } = ghana
const { officer, approver, triage, manager, dueDiligence } = office

const practicesOf = async (actor: Actor) => (await listWork(actor)).home.practices
const waitingFor = async (actor: Actor) =>
	(await practicesOf(actor)).waiting.map(({ id, todo }) => `${todo} ${id}`)
const toldTo = async (actor: Actor) => (await practicesOf(actor)).withdrawn.map(({ id }) => id)
const page = async (actor: Actor) =>
	(await fetch(`${app.address}/work`, { headers: { cookie: await cookieOf(actor) } })).text()

test('a practice awaits the focal point of its State, and then a second person of UNODC', async () => {
	const id = await aPractice({ title: 'Checks <b>before</b> boarding' })
	expect(await waitingFor(focalPoint)).toEqual([])
	await practiceStep(drafter, id, { type: 'propose' })
	expect(await waitingFor(focalPoint)).toEqual([`consent ${id}`])
	for (const other of [drafter, egypt.focalPoint, officer, approver, manager, dueDiligence])
		expect(await waitingFor(other), other.id).toEqual([])
	const html = await page(focalPoint)
	expect(html).toContain(`href="/practices/${id}"`)
	expect(html).not.toContain('<b>before')
	expect(await faultsIn(html)).toEqual([])

	await practiceStep(focalPoint, id, { type: 'consent' })
	expect(await waitingFor(focalPoint)).toEqual([])
	for (const reader of [officer, approver, triage])
		expect(await waitingFor(reader), reader.id).toEqual([`approve ${id}`])
	// Neither those with a conflict of interest nor the person who proposed it can decide.
	expect(await waitingFor({ ...approver, recusedFrom: ['GHA'] })).toEqual([])
	await look((tx) => tx.practice.update({ where: { id }, data: { proposerId: officer.id } }))
	expect(await waitingFor(officer)).toEqual([])
	await practiceStep(approver, id, { type: 'approve' })
	for (const reader of [focalPoint, officer, approver]) expect(await waitingFor(reader)).toEqual([])

	await practiceStep(focalPoint, id, { type: 'withdraw', reason: 'The route has changed.' })
	for (const reader of [officer, approver, drafter]) expect(await toldTo(reader), reader.id).toEqual([id])
	for (const other of [focalPoint, egypt.drafter, manager]) expect(await toldTo(other), other.id).toEqual([])
	expect(await page(approver)).toContain(`href="/practices/${id}"`)
	await look((tx) => tx.practice.update({ where: { id }, data: { updatedAt: new Date('2020-01-01') } }))
	expect(await toldTo(approver)).toEqual([])
	expect(await page(approver)).not.toContain('id="practices"')
})

test('of many the longest waiting are listed, and that there are more is said', async () => {
	const id = await aPractice()
	await practiceStep(drafter, id, { type: 'propose' })
	await look(
		(tx) => tx.$executeRaw`insert into practice
			select (jsonb_populate_record(p, jsonb_build_object('id', p.id || n, 'updated_at', p.updated_at - n * interval '1 day'))).*
			from practice as p, generate_series(1, 40) as n where p.id = ${id}`,
	)
	const { waiting, hasMore } = await practicesOf(focalPoint)
	expect([waiting.length, waiting[0]?.id, hasMore]).toEqual([25, `${id}40`, true])
	expect(await practicesOf(egypt.focalPoint)).toMatchObject({ waiting: [], hasMore: false })
	expect(await faultsIn(await page(focalPoint))).toEqual([])
})
