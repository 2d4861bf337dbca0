import { beforeAll, describe, expect, test } from 'vitest'
import { signInDatabase } from '#app/platform/database/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { mailToken, noticeOfToken } from '#app/platform/mail/mail-token.server.ts'
import { ghana } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { look } from '#tests/support/steps.ts'
import { useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
const app = useWholeApp()
const reader = ghana.focalPoint.id
const form = 'application/x-www-form-urlencoded'

/** Creates an e-mail of a template to a person, and returns its link. */
async function linkOf(template: string, personId: string | null = reader) {
	const id = newId()
	const address = personId ? null : 'mission@sample.example'
	const row = { id, eventKey: id, template, personId, address, facts: {}, createdAt: new Date() }
	await look((tx) => tx.notice.createMany({ data: { ...row, status: 'sent' } }))
	return `/mail/off/${mailToken('off', id)}`
}

const ask = (path: string, init: RequestInit = {}) =>
	fetch(app.address + path, { redirect: 'manual', ...init })
const post = (path: string, body = 'List-Unsubscribe=One-Click', headers: Record<string, string> = {}) =>
	ask(path, { method: 'POST', headers: { 'content-type': form, ...headers }, body })
const preferences = () =>
	look((tx) => tx.emailSetting.findMany({ where: { personId: reader }, orderBy: { kind: 'asc' } }))
const entries = () =>
	look((tx) => tx.auditEntry.findMany({ where: { type: 'mail.switchedByLink' }, orderBy: { id: 'asc' } }))

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'
const nextLetter = (letter: string) => alphabet[alphabet.indexOf(letter) + 1] ?? 'a'

let link: string
beforeAll(async () => {
	link = await linkOf('needWaitlisted')
})

test('opening the link says what would be switched off, names no one, and changes nothing', async () => {
	const answer = await ask(link, { headers: { 'accept-language': 'fr' } })
	const page = await answer.text()
	expect(answer.status).toBe(200)
	expect(page).toContain('Désactiver les courriels\u00a0: Avancement des demandes')
	expect(page).toMatch(/<form method="post"[^>]*><button[^>]*name="cadence"[^>]*value="off"/)
	expect(page).not.toContain(ghana.focalPoint.name)
	expect(await preferences()).toEqual([])
	expect(await entries()).toEqual([])
})

test('one click of a provider switches off that kind of that person, once, and is recorded', async () => {
	for (const answer of [await post(link), await post(link)]) {
		expect(answer.status).toBe(200)
		expect(answer.headers.get('set-cookie')).toBeNull()
		expect(await answer.text()).toContain('These e-mails have been stopped')
	}
	expect(await preferences()).toMatchObject([{ kind: 'progress', cadence: 'off' }])
	expect(await entries()).toMatchObject([
		{ actorId: 'system', onBehalfOf: reader, event: { kind: 'progress', from: 'atOnce', to: 'off' } },
	])
})

test('it may be sent as multipart and from another site, which gets no personal page', async () => {
	const body = new FormData()
	body.set('List-Unsubscribe', 'One-Click')
	const messages = await linkOf('messageReceived')
	expect((await ask(messages, { method: 'POST', body })).status).toBe(200)
	const cookie = await cookieOf(ghana.drafter)
	const delivery = await linkOf('trainingHeld')
	const foreign = { origin: 'https://webmail.example', 'sec-fetch-site': 'cross-site', cookie }
	const answer = await post(delivery, undefined, foreign)
	expect(answer.status).toBe(200)
	expect(await answer.text()).not.toContain(ghana.drafter.name)
	const kinds = (await preferences()).map(({ kind, cadence }) => `${kind} ${cadence}`)
	expect(kinds).toEqual(['delivery off', 'messages off', 'progress off'])
	expect(await look((tx) => tx.emailSetting.count({ where: { personId: ghana.drafter.id } }))).toBe(0)
})

test('a summary of the day instead, or all of them again, by a button; a seal cannot be summed up', async () => {
	const daily = await (await post(link, 'cadence=daily', { origin: app.address })).text()
	expect(daily).toContain('You will receive a daily summary')
	expect(daily).toContain('href="/account/email-settings"')
	await post(link, 'cadence=atOnce')
	expect((await preferences()).find(({ kind }) => kind === 'progress')?.cadence).toBe('atOnce')
	const seal = await linkOf('auditSeal')
	expect(await (await ask(seal)).text()).not.toContain('value="daily"')
	await post(seal, 'cadence=daily')
	expect((await preferences()).map(({ kind }) => kind)).not.toContain('seals')
})

test('a summary is switched off by the kinds that were in it, and by no other', async () => {
	const summary = await linkOf('digest')
	const digestId = noticeOfToken('off', summary.split('/').at(-1) ?? '')
	for (const template of ['screeningPassed', 'officerChanged', 'mentioned']) {
		const id = newId()
		const row = { id, eventKey: id, template, personId: reader, facts: {}, createdAt: new Date(), digestId }
		await look((tx) => tx.notice.createMany({ data: { ...row, status: 'sent' } }))
	}
	const kinds = { personId: reader, changedAt: new Date(), cadence: 'daily' } as const
	await look((tx) => tx.emailSetting.deleteMany({ where: { personId: reader } }))
	for (const kind of ['progress', 'messages', 'delivery'])
		await look((tx) => tx.emailSetting.create({ data: { ...kinds, kind } }))
	expect(await (await ask(summary)).text()).toContain('Stop e-mails: Progress of requests and Messages')
	const before = (await entries()).length
	for (const answer of [await post(summary), await post(summary)])
		expect(await answer.text()).toContain('These e-mails have been stopped')
	expect((await preferences()).map(({ kind, cadence }) => `${kind} ${cadence}`)).toEqual([
		'delivery daily',
		'messages off',
		'progress off',
	])
	expect((await entries()).length).toBe(before + 2)
})

describe('every invalid link gets the same answer', () => {
	test.each([
		['cut', () => link.slice(0, -1)],
		['spelled otherwise in bits to spare', () => `${link.slice(0, -1)}${nextLetter(link.at(-1) ?? '')}`],
		['changed', () => `${link.slice(0, -1)}${link.endsWith('a') ? 'b' : 'a'}`],
		['for an answer', async () => `/mail/off/${mailToken('reply', newId())}`],
		['of no letter', async () => `/mail/off/${mailToken('off', newId())}`],
		['of a letter that must come', () => linkOf('offerMade')],
		['of a summary of which nothing is kept', () => linkOf('digest')],
		['of a mailbox that is nobody’s', () => linkOf('needWaitlisted', null)],
	])('%s', async (_, made) => {
		const bad = await made()
		const before = [await preferences(), await entries()]
		for (const answer of [await ask(bad), await post(bad)]) {
			expect(answer.status).toBe(404)
			expect(await answer.text()).toContain('This link cannot be used')
		}
		expect([await preferences(), await entries()]).toEqual(before)
	})
})

test('no other address takes the post of another site, nor this one anything but a form', async () => {
	const foreign = { origin: 'https://webmail.example' }
	for (const path of [`${link}.data`, `${link}/`, `${link}/more`, '/account', `/x${link}`, link.slice(0, -1)])
		expect((await post(path, undefined, foreign)).status, path).toBe(403)
	for (const type of ['text/plain', 'application/json'])
		expect((await post(link, '{}', { 'content-type': type })).status).toBe(415)
})

test('many tries from one address are slowed', async () => {
	await signInDatabase().rateLimit.updateMany({
		where: { key: { startsWith: 'mailOff:' } },
		data: { count: 240 },
	})
	const answer = await post(link)
	expect(answer.status).toBe(429)
	expect(await answer.text()).toContain('Too many attempts')
})
