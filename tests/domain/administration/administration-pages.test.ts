import { beforeAll, describe, expect, test } from 'vitest'
import { sealDays } from '#app/domain/audit/seal-days.server.ts'
import { runRetention } from '#app/domain/retention/run-retention.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { aRequest } from '#tests/support/builders.ts'
import { asOwner, testQueue } from '#tests/support/database.ts'
import { asker, mainOf } from '#tests/support/pages.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { findRequest, look, needsOf, requestStep } from '#tests/support/steps.ts'
import { useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
const app = useWholeApp()
const { administrator, triage, approver, officer } = office
const cookies = new Map<string, string>()
let draftId: string

beforeAll(async () => {
	for (const actor of [
		administrator,
		triage,
		approver,
		officer,
		ghana.focalPoint,
		ghana.drafter,
		egypt.drafter,
	])
		cookies.set(actor.id, await cookieOf(actor))
	await aRequest({ status: 'submitted' })
	draftId = await aRequest({ status: 'draft' })
	await asOwner(`alter table request no force row level security`)
	await asOwner(`update request set archived_at = now() where id = $1`, [draftId])
	await asOwner(`alter table request force row level security`)
	await atTime(new Date(Date.now() + 36 * 60 * 60 * 1000), () => sealDays({ tell: false }))
	await asOwner(
		`insert into sign_in_event (id, at, kind, person_id, detail) values ('e', now(), 'accessRefused', $1, '<script>alert(1)</script>')`,
		[ghana.drafter.id],
	)
})

const ask = asker(app, cookies)

describe('who may open what', () => {
	const pages: Record<string, readonly Actor[]> = {
		'/administration': [administrator, triage, approver],
		'/administration/sign-in-log': [administrator],
		'/administration/received-emails': [administrator],
		'/administration/access-log': [administrator],
		'/administration/exports': [administrator],
		'/administration/emails': [administrator],
		'/notes-verbales': [administrator, triage],
		'/administration/jobs': [administrator],
		'/administration/system-status': [administrator],
		'/administration/retention': [administrator, triage],
		'/audit-seals': [administrator, triage, approver, ghana.focalPoint, ghana.drafter],
		'/requests/archived': [ghana.drafter],
		'/account/data': [administrator, triage, approver, officer, ghana.focalPoint, ghana.drafter],
	}
	test.each(Object.entries(pages))('%s', async (path, open) => {
		for (const actor of [administrator, triage, approver, officer, ghana.focalPoint, ghana.drafter])
			expect((await ask(actor, path)).status, actor.id).toBe(open.includes(actor) ? 200 : 403)
		expect(await ask(null, path)).toMatchObject({
			status: 302,
			to: `/sign-in?next=${encodeURIComponent(path)}`,
		})
	})

	test('a seal in a file of their own State, which no one else opens', async () => {
		const [seal] = await look((tx) => tx.auditSeal.findMany({ where: { stateIso3: 'GHA' } }))
		const given = await ask(ghana.drafter, `/audit-seals/${seal?.id}.json`)
		expect(given.status).toBe(200)
		expect(given.headers.get('content-disposition')).toMatch(/^attachment; filename="audit-seal-GHA-/)
		for (const actor of [egypt.drafter, officer])
			expect((await ask(actor, `/audit-seals/${seal?.id}.json`)).status).toBe(404)
		expect((await ask(ghana.drafter, '/audit-seals/x.json')).status).toBe(404)
		const body = new FormData()
		body.set('file', new File([given.text], 'seal.json'))
		const checked = await fetch(`${app.address}/audit-seals/verify`, {
			method: 'POST',
			body,
			headers: { origin: app.address },
		})
		expect(await checked.text()).toContain('The seal is genuine and the audit trail is unchanged')
	})

	test('the check of seals without an account, and says what is missing', async () => {
		expect((await ask(null, '/audit-seals/verify')).status).toBe(200)
		const body = new FormData()
		body.set('file', new File([], 'empty.json'))
		const answer = await fetch(`${app.address}/audit-seals/verify`, {
			method: 'POST',
			body,
			headers: { origin: app.address },
		})
		expect(answer.status).toBe(422)
		expect(await answer.text()).toContain('Choose a file')
	})
})

test('an archived draft is taken back by its drafter, once', async () => {
	expect((await ask(egypt.drafter, '/requests/archived', { id: draftId })).status).toBe(404)
	expect(await ask(ghana.drafter, '/requests/archived', { id: draftId })).toMatchObject({
		status: 303,
		to: `/requests/${draftId}/draft`,
	})
	const again = await ask(ghana.drafter, '/requests/archived', { id: draftId })
	expect(again.status).toBe(409)
	expect(again.text).toContain('no longer archived')
})

test('own data comes on the page and as a file, once the person has proved to be there', async () => {
	const page = await ask(ghana.focalPoint, '/account/data', {})
	expect(mainOf(page.text)).toContain(`${ghana.focalPoint.name}`)
	const file = await ask(ghana.focalPoint, '/account/data.json', {})
	expect(file.headers.get('content-disposition')).toBe('attachment; filename="own-data.json"')
	expect(JSON.parse(file.text)).toMatchObject({ v: 1, account: { id: ghana.focalPoint.id } })
	await asOwner(`update session set confirmed_at = now() - interval '1 day' where user_id = $1`, [
		ghana.focalPoint.id,
	])
	expect((await ask(ghana.focalPoint, '/account/data.json', {})).to).toMatch(/^\/sign-in\/factor\?resume=/)
})

test('a job that was given up is tried again by a button, once', async () => {
	const id = await testQueue().send('promote-waiting', { programmeId: 'y' })
	await asOwner(`update pgboss.job set state = 'failed', completed_on = now() where id = $1`, [id])
	expect(mainOf((await ask(administrator, '/administration/jobs')).text)).toContain(id)
	expect(await ask(administrator, '/administration/jobs', { id: id ?? '' })).toMatchObject({
		to: '/administration/jobs?retried',
	})
	expect((await ask(administrator, '/administration/jobs', { id: id ?? '' })).status).toBe(409)
	expect((await ask(triage, '/administration/jobs', { id: id ?? '' })).status).toBe(403)
})

test('entries of the sign-in log are shown as text, and the filter is kept', async () => {
	const { text } = await ask(
		administrator,
		'/administration/sign-in-log?kind=accessRefused&person=ghana&from=2020-01-01&to=nonsense&after=nonsense',
	)
	expect(mainOf(text)).toContain('&lt;script&gt;alert(1)')
	expect(mainOf(text)).toContain('value="ghana"')
	expect(mainOf(text)).toMatch(/checked=""[^>]*value="accessRefused"|value="accessRefused"[^>]*checked=""/)
	expect(mainOf(text)).toContain('left out: \u2068to\u2069')
})

test('letters that came in are listed with what became of them and why, and older ones on further pages', async () => {
	const came = { receivedAt: new Date(), size: 2048, digest: 'a', sender: '<script>@sample.example' }
	const earlier = Array.from({ length: 60 }, (_, at) => ({
		...came,
		id: `m${at}`,
		digest: `m${at}`,
		outcome: 'message',
		sender: `earlier${at}@sample.example`,
		receivedAt: new Date(Date.now() - (at + 1) * 60_000),
	}))
	await look((tx) =>
		tx.receivedEmail.createMany({
			data: [{ ...came, id: 'r', outcome: 'refused', reason: 'otherSender' }, ...earlier],
		}),
	)
	const page = async (query: string) =>
		mainOf((await ask(administrator, `/administration/received-emails${query}`)).text)
	const first = await page('')
	expect(first).toContain('&lt;script&gt;@sample.example')
	expect(first).toContain('The sender is not the recipient of the original e-mail.')
	expect(first).toContain('they can add it as the address of their account')
	expect(first).not.toContain('earlier40@')
	const [, after = ''] = /rel="next" href="[^"]*after=([^"]+)"/.exec(first) ?? []
	expect(await page(`?size=50&after=${after}`)).toContain('earlier55@')
	expect(await page('?outcome=refused&after=%00')).not.toContain('earlier0@')
})

test.each(['ar', 'es', 'fr', 'ru', 'zh'])('every page speaks %s', async (language) => {
	for (const path of [
		'/administration',
		'/administration/sign-in-log',
		'/administration/received-emails',
		'/administration/access-log',
		'/administration/exports',
		'/administration/emails',
		'/administration/recoveries',
		'/notes-verbales',
		'/administration/jobs',
		'/administration/system-status',
		'/administration/retention',
		'/audit-seals',
		'/audit-seals/verify',
		'/account/data',
	]) {
		const answer = await fetch(app.address + path, {
			headers: {
				cookie: `${cookies.get(administrator.id)}; language=${language}`,
				'accept-language': language,
			},
		})
		const html = await answer.text()
		expect(answer.status, path).toBe(200)
		expect(mainOf(html), path).not.toMatch(/operations\.|inbound\.|seals\.|retention\.|ownData\.|\{[a-z]/)
	}
})

test('a case whose content was removed is still shown, with what was kept', async () => {
	const id = await aRequest({ status: 'review', needs: ['training', 'equipment'] })
	await requestStep(ghana.focalPoint, id, {
		type: 'withdraw',
		reasonCode: 'PRIORITIES_CHANGED',
		note: 'Canary of a reason',
	})
	await asOwner(`update session set expires_at = now() + interval '60 years'`) // so that the viewers remain signed in
	await atTime(new Date(Date.now() + 11 * 366 * 24 * 60 * 60 * 1000), () => runRetention())
	expect((await findRequest(id)).contentRemovedAt).not.toBeNull()
	const [need] = await needsOf(id)
	for (const actor of [triage, ghana.focalPoint])
		for (const path of [
			'',
			'/history',
			'/filing',
			'/filing.json',
			'/receipt.json',
			'/messages',
			'/process-chart',
			`/needs/${need?.id}`,
		]) {
			const { status, text } = await ask(actor, `/requests/${id}${path}`)
			expect([200, 404], `${actor.id} ${path}`).toContain(status)
			expect(text, path).not.toContain('Canary')
		}
	expect((await ask(triage, `/requests/${id}`)).status).toBe(200)
	expect((await ask(triage, `/requests/${id}/history`)).text).toContain('The text in this entry was removed')
	expect((await ask(triage, '/requests')).status).toBe(200)
})
