import type { ActionFunctionArgs } from '@remix-run/node'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#app/platform/actor.ts'
import { action as toCalendars } from '#app/routes/administration.calendars/route.tsx'
import { action as toMatching } from '#app/routes/administration.matching/route.tsx'
import { action as toSettings } from '#app/routes/administration.settings/route.tsx'
import { action as toDelivery } from '#app/routes/deliveries.$deliveryId/route.tsx'
import { action as toDeputies } from '#app/routes/deputies/route.tsx'
import { action as toPeople } from '#app/routes/people/route.tsx'
import { action as toPerson } from '#app/routes/people_.$personId/route.tsx'
import { action as toRequest } from '#app/routes/requests.$requestId._index/route.tsx'
import { action as toCase } from '#app/routes/requests.$requestId.due-diligence/route.tsx'
import { action as toNeed } from '#app/routes/requests.$requestId.needs.$needId._index/route.tsx'
import { action as prove } from '#app/routes/sign-in_.factor/route.tsx'
import { action as toTransfer } from '#app/routes/workload.transfer/route.tsx'
import { aDelivery, aNeed, aRequest, endorse } from '#tests/support/builders.ts'
import { asOwner } from '#tests/support/database.ts'
import { ghana, office } from '#tests/support/people.ts'
import { ask, codeAt, cookieOf, giveFactor, proveAgo, renewedCookie } from '#tests/support/sign-in.ts'
import {
	caseStep,
	deliveryStep,
	findCase,
	findDelivery,
	findNeed,
	findRequest,
} from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import * as advisory from '#tests/workflows/tables/advisory.ts'
import { samples as ofCase } from '#tests/workflows/tables/due-diligence.ts'

useWorld()
const { administrator, triage, officer, otherOfficer, approver, manager, dueDiligence } = office
const { focalPoint } = ghana

type Fields = Record<string, string>
type Act = {
	by: Actor
	action: (args: ActionFunctionArgs) => unknown
	path: string
	fields: Fields
	params?: Fields
}
const days = { firstDay: '2090-03-01', lastDay: '2090-03-05' }

/** Returns the form of a step, as its page sends it. */
const stepOf = (event: Fields, { revision }: { revision: number }): Fields => ({
	...event,
	revision: String(revision),
})

const acts: Record<string, () => Promise<Act>> = {
	async 'endorsing a request'() {
		const requestId = await aRequest({ status: 'awaitingEndorsement' })
		const fields = stepOf(endorse, await findRequest(requestId))
		return {
			by: focalPoint,
			action: toRequest,
			path: `/requests/${requestId}`,
			fields,
			params: { requestId },
		}
	},
	async 'confirming an offer'() {
		const { id: needId, requestId } = await aNeed({ status: 'reserved' })
		const fields = stepOf({ type: 'confirmOffer' }, await findNeed(needId))
		const path = `/requests/${requestId}/needs/${needId}`
		return { by: focalPoint, action: toNeed, path, fields, params: { requestId, needId } }
	},
	async 'deciding a due diligence case'() {
		const requestId = await aRequest({ authority: 'police', status: 'review' })
		await caseStep(dueDiligence, requestId, ofCase.assess)
		const fields = stepOf(ofCase.clear, await findCase(requestId))
		const path = `/requests/${requestId}/due-diligence`
		return { by: approver, action: toCase, path, fields, params: { requestId } }
	},
	async 'agreeing to terms of reference'() {
		const { id: deliveryId } = await aDelivery({ kind: 'advisory' })
		await deliveryStep(manager, deliveryId, advisory.samples.shareTerms)
		const fields = stepOf({ type: 'agreeTerms' }, await findDelivery(deliveryId))
		const path = `/deliveries/${deliveryId}`
		return { by: focalPoint, action: toDelivery, path, fields, params: { deliveryId } }
	},
	async 'changing a target'() {
		const fields = { type: 'save', name: 'acknowledgement', amount: '4', unit: 'workingDays' }
		return { by: administrator, action: toSettings, path: '/administration/settings', fields }
	},
	async 'resetting what matching goes by'() {
		const fields = { type: 'reset', key: 'matching.priority' }
		return { by: administrator, action: toMatching, path: '/administration/matching', fields }
	},
	async 'resetting a calendar'() {
		const fields = { type: 'reset', calendar: 'GHA' }
		return { by: administrator, action: toCalendars, path: '/administration/calendars', fields }
	},
	async 'handing work over'() {
		const requestId = await aRequest({ status: 'screening' })
		const { revision } = await findRequest(requestId)
		const row = { 'rows.0.id': requestId, 'rows.0.revision': String(revision), 'rows.0.chosen': 'on' }
		const fields = { fromId: officer.id, toId: otherOfficer.id, reason: 'Leave.', key: 'a', ...row }
		return { by: triage, action: toTransfer, path: '/workload/transfer', fields }
	},
	async 'appointing a deputy'() {
		const fields = { personId: officer.id, deputyId: otherOfficer.id, ...days, reason: 'Leave.' }
		return { by: officer, action: toDeputies, path: '/deputies', fields }
	},
	async 'inviting somebody'() {
		const fields = {
			name: 'A. Sample',
			email: 'a.sample@ministry.example',
			title: 'Analyst',
			language: 'en',
			authorityId: 'ghana.ministry',
			stateIso3: '',
			donor: '',
			nationality: '',
		}
		return { by: focalPoint, action: toPeople, path: '/people', fields }
	},
	async 'recording a nationality'() {
		const params = { personId: officer.id }
		const path = `/people/${officer.id}`
		return { by: administrator, action: toPerson, path, fields: { nationality: 'EGY' }, params }
	},
}

beforeAll(async () => {
	for (const one of [focalPoint, administrator, triage, officer, approver]) await giveFactor(one)
})

/** Allows codes again: each is valid once, and some people use several here. */
const forgetCodes = () => asOwner('update factor set last_step = 0')

describe.each(Object.entries(acts))('%s', (_name, prepare) => {
	test('asks for the second factor again, keeps the form, and continues', async () => {
		const { by, path, fields, params, action } = await prepare()
		const cookie = await cookieOf(by)
		await forgetCodes()
		await proveAgo(cookie, 16)
		const asked = await ask(action, cookie, path, fields, params)
		expect(asked).toMatchObject({
			status: 307,
			location: `/sign-in/factor?resume=${encodeURIComponent(path)}`,
		})
		const told = await ask(prove, cookie, asked.location ?? '', fields)
		expect(told.status).toBe(401)
		const passed = await ask(prove, cookie, '/sign-in/factor', {
			...told.data.waiting.kept,
			code: await codeAt(),
		})
		expect(passed.data.resumed).toEqual({ path, entries: Object.entries(fields) })
		const done = await ask(action, renewedCookie(passed), path, fields, params)
		// 303 to the next page, or the page itself with the result for each row.
		expect([200, 303]).toContain(done.status)
		expect(done.location ?? '').not.toContain('sign-in')
	})
})
