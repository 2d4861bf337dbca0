import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '#app/platform/actor.ts'
import { makeFixtures } from '#tests/matrix/fixtures.ts'
import { kept } from '#tests/support/everything-read.ts'
import { egypt, everybody, ghana, office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { look } from '#tests/support/steps.ts'
import { useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'
import { post } from './send.ts'

useWorld()
const app = useWholeApp()
const cookies = new Map<string, string>()
let things: Awaited<ReturnType<typeof makeFixtures>>
beforeAll(async () => {
	things = await makeFixtures()
	for (const person of everybody) cookies.set(person.id, await cookieOf(person))
})

/** Values that no form may set, under every name that a table, a library or the language uses. */
const forged: Record<string, string> = {
	role: 'administrator',
	roles: 'administrator',
	admin: 'true',
	isAdmin: 'true',
	mayExport: 'true',
	stateIso3: 'EGY',
	state_iso3: 'EGY',
	authorityId: 'egypt.ministry',
	authority_id: 'egypt.ministry',
	personId: egypt.drafter.id,
	userId: egypt.drafter.id,
	drafterId: egypt.drafter.id,
	createdBy: 'system',
	officerId: office.officer.id,
	endorsedBy: ghana.focalPoint.id,
	uploadedById: egypt.drafter.id,
	status: 'closed',
	snapshot: '{}',
	snapshotVersion: '99',
	answersRevision: '99',
	reference: 'TA-FORGED',
	priority: '100',
	dueDiligence: 'cleared',
	clearedUntil: '2099-01-01',
	reservedQuantity: '99',
	suspendedAt: '',
	leftAt: '',
	createdAt: '2001-01-01',
	submittedAt: '2001-01-01',
	sample: 'true',
	__proto__: 'x',
	'__proto__.role': 'administrator',
	'constructor.prototype.role': 'administrator',
	'constructor.prototype.isAdmin': 'true',
	prototype: 'x',
	toString: 'x',
	hasOwnProperty: 'x',
}
// In an object literal, `__proto__` would set the prototype.
const names: [string, string][] = [
	...Object.entries(forged),
	['__proto__', 'administrator'],
	['__proto__.role', 'administrator'],
]

const at = (name: string, key: string) => things[name]?.[key] ?? ''
const send = (by: Actor, path: string, fields: Record<string, string>) =>
	post(
		app.address + path,
		cookies.get(by.id) ?? '',
		new URLSearchParams([...Object.entries(fields), ...names]),
	)

const posts = () =>
	look(async (tx) => ({
		people: await tx.person.findMany({ orderBy: { id: 'asc' }, omit: { updatedAt: true } }),
		requests: await tx.request.findMany({
			orderBy: { id: 'asc' },
			select: { id: true, stateIso3: true, authorityId: true, status: true, reference: true, revision: true },
		}),
	}))

async function newDraft() {
	const fields = { title: 'A request (sample)', filingLanguage: 'en', filingKey: crypto.randomUUID() }
	const { status, location } = await send(ghana.drafter, '/requests/new', fields)
	expect(status).toBe(302)
	return location?.split('/')[2] ?? ''
}

test('a section of a draft keeps its answers and nothing that was slipped in beside them', async () => {
	const requestId = await newDraft()
	const before = await posts()
	const section = `/requests/${requestId}/draft/situation`
	expect((await send(ghana.drafter, `${section}/save`, { situation: 'Fifty officers.' })).status).toBe(200)
	expect(await posts()).toEqual(before)
	const { answers } = await look((tx) => tx.request.findUniqueOrThrow({ where: { id: requestId } }))
	const stored = JSON.stringify(answers)
	expect(stored).toContain('Fifty officers.')
	expect(stored).not.toMatch(/administrator|EGY|TA-FORGED|egypt\.|snapshot/)
})

test('a need of a draft stays where it is', async () => {
	const { requestId, needId } = { requestId: at('draft', 'requestId'), needId: at('draft', 'needId') }
	const rowOf = () => look((tx) => tx.need.findUniqueOrThrow({ where: { id: needId } }))
	const before = await rowOf()
	await send(ghana.drafter, `/requests/${requestId}/draft/needs/${needId}/need/save`, { title: 'A course' })
	const after = await rowOf()
	for (const name of ['requestId', 'stateIso3', 'status', 'kind', 'rank', 'priority', 'programmeId'] as const)
		expect(after[name], name).toEqual(before[name])
})

test('a new request is of the State and the authority of whoever files it', async () => {
	const id = await newDraft()
	expect(await look((tx) => tx.request.findUniqueOrThrow({ where: { id } }))).toMatchObject({
		stateIso3: 'GHA',
		authorityId: 'ghana.ministry',
		status: 'draft',
		reference: null,
		revision: 0,
	})
})

test('a focal point invites drafters of the own State, whatever else the form says', async () => {
	await send(ghana.focalPoint, '/people', {
		name: 'N. Ew',
		email: 'mass@sample.example',
		language: 'en',
		title: '',
	})
	const invited = await look((tx) => tx.invitation.findMany({ where: { email: 'mass@sample.example' } }))
	for (const { role, stateIso3 } of invited) expect([role, stateIso3]).toEqual(['drafter', 'GHA'])
})

test('the author of a message is always the person who sends it', async () => {
	const requestId = at('filed', 'requestId')
	const fields = { key: crypto.randomUUID(), text: 'Good morning.' }
	expect((await send(ghana.drafter, `/requests/${requestId}/messages`, fields)).status).toBe(303)
	const [last] = await look((tx) =>
		tx.message.findMany({ where: { requestId }, orderBy: { createdAt: 'desc' }, take: 1 }),
	)
	expect(JSON.stringify(last)).toContain(ghana.drafter.id)
	expect(JSON.stringify(last)).not.toContain(egypt.drafter.id)
})

test('a step takes its own values only, and none that the server adds', async () => {
	const requestId = at('filed', 'requestId')
	const { revision } = await look((tx) => tx.request.findUniqueOrThrow({ where: { id: requestId } }))
	const question = {
		reasonCode: 'SCOPE_UNCLEAR',
		'questions.0.text': 'How many?',
		'questions.0.id': 'forged',
	}
	const step = { type: 'askClarification', revision: String(revision), ...question }
	const { status } = await send(office.officer, `/requests/${requestId}?index`, step)
	expect([303, 409, 422]).toContain(status)
	const after = await look((tx) => tx.request.findUniqueOrThrow({ where: { id: requestId } }))
	expect(after).toMatchObject({ stateIso3: 'GHA', authorityId: 'ghana.police' })
	expect(['review', 'clarification']).toContain(after.status)
})

test('names that reach for what every object has change no object', async () => {
	const before = await kept()
	for (const path of ['/sign-in', '/verify', '/certificates/verify', '/language', '/appearance'])
		expect([400, 422], path).toContain(
			(await post(app.address + path, '', new URLSearchParams(names))).status,
		)
	const plain: Record<string, unknown> = {}
	expect([plain.role, plain.isAdmin]).toEqual([undefined, undefined])
	expect(await kept()).toEqual(before)
})
