import { beforeAll, describe, expect, test } from 'vitest'
import { ActingForLines } from '#app/components/layout/site-header.tsx'
import { appointDeputy, endDeputy } from '#app/domain/people/deputies.server.ts'
import { newDeputy } from '#app/forms/post.ts'
import type { Actor } from '#app/platform/actor.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { findActingPerson } from '#app/platform/sign-in/acting-person.server.ts'
import { action as appoint, DeputyPanels, loader as deputies } from '#app/routes/deputies/route.tsx'
import { loader as person, action as record } from '#app/routes/people_.$personId/route.tsx'
import { action as declare, loader as recusals } from '#app/routes/recusals/route.tsx'
import { action } from '#app/routes/requests.$requestId._index/route.tsx'
import { render } from '#tests/components/render.tsx'
import { answerOf } from '#tests/support/answers.ts'
import { aRequest } from '#tests/support/builders.ts'
import { asOwner } from '#tests/support/database.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { addStandIns, appointment, as, colleague, period, secondTriage } from '#tests/support/posts.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { everything, findRequest, look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import { languages } from '#workflows/languages.ts'
import { entryAt } from '#workflows/names.ts'

useWorld()

describe('deputies pages', () => {
	const cookies = new Map<string, string>()
	const people = [office.officer, office.triage, office.administrator, ghana.mission, office.donor]
	beforeAll(async () => {
		for (const one of people) cookies.set(one.id, await cookieOf(one))
	})

	const argsOf = (actor: Actor, fields?: Record<string, string>, params = {}) => {
		const headers = { cookie: cookies.get(actor.id) ?? '' }
		const post = fields && { method: 'POST', body: new URLSearchParams(fields) }
		const request = new Request('http://site.example/deputies', { headers, ...post })
		return { request, params, context: { nonce: '', requestId: '' } }
	}
	const refused = (status: number) => expect.objectContaining({ init: expect.objectContaining({ status }) })
	const goesTo = (answer: unknown) => answerOf(answer).location

	describe('the page of deputies', () => {
		test('appoints by a plain form, says what is wrong, and ends by a button', async () => {
			const days = { firstDay: '2090-03-01', lastDay: '2090-03-05', reason: 'Leave.' }
			const wrong = await appoint(
				argsOf(office.officer, { personId: office.officer.id, ...days, lastDay: '' }),
			)
			expect(wrong).toMatchObject({ init: { status: 422 }, data: { errors: { lastDay: 'required' } } })
			const form = { personId: office.officer.id, deputyId: office.otherOfficer.id, ...days }
			expect(goesTo(await appoint(argsOf(office.officer, form)))).toBe('/deputies?done=appointed')

			const { rows, candidates } = await deputies(argsOf(office.officer))
			expect(candidates.map(({ id }) => id)).toEqual([office.otherOfficer.id])
			for (const language of languages) {
				const html = render(<DeputyPanels rows={rows} me={office.officer.id} />, language)
				expect(html).toContain(office.otherOfficer.name)
				expect(html).toContain('dateTime="2090-03-05"')
			}
			const { id } = entryAt(rows, 0)
			expect(goesTo(await appoint(argsOf(office.officer, { id })))).toBe('/deputies?done=ended')
			expect(await appoint(argsOf(office.officer, { id }))).toMatchObject({ init: { status: 409 } })
		})

		test('is there to read for a mission, and not for a donor', async () => {
			expect(await deputies(argsOf(ghana.mission))).toMatchObject({ principals: [] })
			await expect(deputies(argsOf(office.donor))).rejects.toEqual(refused(403))
		})

		test('asks for days in their order and for two people', () => {
			const given = {
				personId: 'a',
				deputyId: 'a',
				firstDay: '2090-03-02',
				lastDay: '2090-03-01',
				reason: 'x',
			}
			const issues = newDeputy.safeParse(given).error?.issues.map(({ path, message }) => [path[0], message])
			expect(issues).toEqual([
				['deputyId', 'samePerson'],
				['lastDay', 'datesOutOfOrder'],
			])
		})
	})

	test('every page says whom the reader represents, and until which day', () => {
		const until = new Date('2026-12-04T23:59:59Z')
		for (const language of languages) {
			const html = render(<ActingForLines posts={[{ id: 'x', name: 'B. Osei', until }]} />, language)
			expect(html).toContain('<bdi>B. Osei</bdi>')
			expect(html).toContain('dateTime="2026-12-04"')
		}
	})

	test('the page of recusals takes a declaration and is closed to States', async () => {
		const form = { personId: '', programmeId: 'courses', stateIso3: '', reason: 'A relative works there.' }
		expect(goesTo(await declare(argsOf(office.officer, form)))).toBe('/recusals?done=declared')
		const { rows } = await recusals(argsOf(office.officer))
		expect(rows).toMatchObject([{ programme: 'COURSES – courses (sample)', mayEnd: false }])
		const { id = '' } = rows[0] ?? {}
		expect(await declare(argsOf(office.officer, { id }))).toMatchObject({ init: { status: 403 } })
		expect(goesTo(await declare(argsOf(office.triage, { id })))).toBe('/recusals?done=ended')
		await expect(recusals(argsOf(ghana.mission))).rejects.toEqual(refused(403))
	})

	test('an administrator records a nationality only on the page of a person of the office', async () => {
		const { administrator, officer } = office
		const page = (id: string) => argsOf(administrator, undefined, { personId: id })
		const sent = (fields: Record<string, string>) =>
			record(argsOf(administrator, fields, { personId: officer.id }))
		expect(goesTo(await sent({ nationality: 'EGY' }))).toBe(`/people/${officer.id}?recorded`)
		expect((await person(page(officer.id))).person.nationality).toBe('EGY')
		expect(await sent({ nationality: 'XXX' })).toMatchObject({ init: { status: 422 } })
		expect(goesTo(await sent({ nationality: '' }))).toBe(`/people/${officer.id}?recorded`)
		const ofState = record(argsOf(administrator, { nationality: 'EGY' }, { personId: ghana.drafter.id }))
		await expect(ofState).rejects.toEqual(refused(404))
		const own = record(argsOf(officer, { nationality: 'EGY' }, { personId: officer.id }))
		expect(await own).toMatchObject({ init: { status: 403 } })
	})
})

describe('deputies ending', () => {
	beforeAll(addStandIns)

	describe('when the period ends in the middle', () => {
		test('a step from a page that was drawn before is refused, and nothing is changed', async () => {
			const { firstDay, lastDay, during, after } = period()
			await appointDeputy(ghana.focalPoint, appointment(ghana.focalPoint, colleague, { firstDay, lastDay }))
			const requestId = await aRequest({ status: 'awaitingEndorsement' })
			const { revision } = await findRequest(requestId)
			const cookie = await cookieOf(colleague)
			const send = () => {
				const body = new URLSearchParams({
					type: 'returnForCorrection',
					revision: `${revision}`,
					note: 'The title.',
				})
				const request = new Request('http://site.example/', { method: 'POST', headers: { cookie }, body })
				return action({ request, params: { requestId }, context: { nonce: '', requestId: '' } })
			}
			const before = await everything(requestId)
			expect(await atTime(after, send)).toMatchObject({
				init: { status: 403 },
				data: { problem: { code: 'refused', reason: 'forbidden' } },
			})
			expect(await everything(requestId)).toEqual(before)

			expect(await atTime<unknown>(during, send)).toMatchObject({ status: 303 })
			expect(await findRequest(requestId)).toMatchObject({ status: 'draft' })
			const entry = await look((tx) =>
				tx.auditEntry.findFirst({ where: { requestId, type: 'request.returnForCorrection' } }),
			)
			expect(entry).toMatchObject({ actorId: colleague.id, onBehalfOf: ghana.focalPoint.id })
		})

		test('the person who appointed may end it at once, and only once; the deputy and another State may not', async () => {
			const { firstDay, lastDay, during } = period()
			const { id } = await appointDeputy(
				ghana.focalPoint,
				appointment(ghana.focalPoint, colleague, { firstDay, lastDay }),
			)
			const posts = () => atTime(during, async () => (await as(colleague)).actingFor.map((post) => post.id))
			expect(await posts()).toEqual([ghana.focalPoint.id])
			await expect(endDeputy(colleague, id)).rejects.toMatchObject({ code: 'refused' })
			await expect(endDeputy(egypt.focalPoint, id)).rejects.toMatchObject({ code: 'not-found' })
			await expect(endDeputy(office.triage, id)).rejects.toMatchObject({ code: 'not-found' })
			await endDeputy(ghana.focalPoint, id)
			expect(await posts()).toEqual([])
			await expect(endDeputy(ghana.focalPoint, id)).rejects.toMatchObject({ code: 'conflict' })
		})

		test('a principal who is suspended has no deputy, and a suspended deputy fills no post', async () => {
			const { firstDay, lastDay, during } = period()
			await appointDeputy(secondTriage, appointment(secondTriage, office.triage, { firstDay, lastDay }))
			const suspend = (at: Date | null, { id }: Actor) =>
				asOwner('update person set suspended_at = $1 where id = $2', [at, id])
			const posts = () =>
				atTime(during, async () => (await findActingPerson(office.triage.id))?.actingFor.length)
			expect(await posts()).toBe(1)
			await suspend(new Date(), secondTriage)
			expect(await posts()).toBe(0)
			await suspend(new Date(), office.triage)
			expect(await posts()).toBeUndefined()
			await suspend(null, office.triage)
		})
	})
})
