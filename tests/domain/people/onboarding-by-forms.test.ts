import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '#app/platform/actor.ts'
import { pdf } from '#tests/support/files.ts'
import { inDays, listMission, tokensFor } from '#tests/support/notes.ts'
import { ghana, office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { look } from '#tests/support/steps.ts'
import { useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
const site = useWholeApp()

const cookies = new Map<string, string>()
beforeAll(async () => {
	await listMission()
	for (const actor of [office.triage, ghana.focalPoint, ghana.drafter])
		cookies.set(actor.id, await cookieOf(actor))
})
const cookieFor = ({ id }: Actor) => cookies.get(id) ?? ''

/** Sends a form as a browser without JavaScript. */
function send(cookie: string, path: string, body: Record<string, string> | FormData) {
	const fields = body instanceof FormData ? body : new URLSearchParams(body)
	const headers = { cookie, origin: site.address, 'sec-fetch-site': 'same-origin' }
	return fetch(site.address + path, { method: 'POST', redirect: 'manual', headers, body: fields })
}
const wayOf = (answer: Response) => new URL(answer.headers.get('location') ?? '/none', site.address).pathname

const email = 'new.drafter@ministry.gha.example'
const row = {
	'named.0.role': 'drafter',
	'named.0.title': 'Head of unit',
	'named.0.name': 'N. Drafter (sample)',
	'named.0.email': email,
	'named.0.language': 'fr',
	'named.0.postId': ghana.drafter.id,
}
const note = {
	stateIso3: 'GHA',
	number: 'NV/9/2026',
	dated: inDays(-3),
	receivedOn: inDays(-2),
	senderAddress: 'mission@gha.example',
}

test('from a note verbale to the account of a successor, by forms alone', async () => {
	const triage = cookieFor(office.triage)
	const form = '/notes-verbales/new?state=GHA'
	const more = await send(triage, form, { ...note, ...row, intent: 'rows:named' })
	expect(more.status).toBe(200)
	expect(await more.text()).toContain('name="named.1.email"')
	const wrong = await send(triage, form, { ...note, ...row, receivedOn: inDays(2) })
	expect(wrong.status).toBe(422)
	expect(await wrong.text()).toContain('value="NV/9/2026"')

	const page = wayOf(await send(triage, form, { ...note, ...row }))
	expect(page).toMatch(/^\/notes-verbales\/[\w-]+$/)
	expect((await send(triage, page, { intent: 'invite' })).status).toBe(422)
	const scan = new FormData()
	scan.set('intent', 'scan')
	scan.set('file', new File([new Uint8Array(pdf())], 'note.pdf'))
	expect(wayOf(await send(triage, page, scan))).toBe(page)
	const given = await fetch(`${site.address}${page}/scan`, { headers: { cookie: triage } })
	expect(given.headers.get('content-disposition')).toContain('attachment')
	expect(wayOf(await send(triage, page, { intent: 'invite' }))).toBe(page)
	expect((await send(triage, page, { intent: 'invite' })).status).toBe(409)

	const [token] = await tokensFor(email)
	const password = 'seven words nobody would ever guess'
	const opened = await send('', `/invitation/${token}`, { email, password, repeated: password })
	expect([opened.status, wayOf(opened)]).toEqual([303, '/work'])
	const cookie = opened.headers
		.getSetCookie()
		.map((each) => each.split(';')[0])
		.join('; ')
	const begun = {
		title: 'A first request',
		filingLanguage: 'fr',
		filingKey: '018f0000-0000-7000-8000-000000000001',
	}
	expect(wayOf(await send(cookie, '/requests/new', begun))).toMatch(/^\/requests\/[\w-]+\/draft$/)
	expect((await fetch(`${site.address}/invitation/${token}`)).status).toBe(404)

	// The former holder is signed out, even in an open session.
	const before = await fetch(`${site.address}/requests`, {
		headers: { cookie: cookieFor(ghana.drafter) },
		redirect: 'manual',
	})
	expect(wayOf(before)).toBe('/sign-in')
	const { postId } = await look((tx) => tx.person.findUniqueOrThrow({ where: { email } }))
	expect(postId).toBe(ghana.drafter.id)
	const post = await fetch(`${site.address}/posts/${postId}`, {
		headers: { cookie: cookieFor(ghana.focalPoint) },
	})
	const html = await post.text()
	for (const shown of ['N. Drafter (sample)', ghana.drafter.name, 'NV/9/2026']) expect(html).toContain(shown)
})
