import { beforeAll, expect, test } from 'vitest'
import { recordNote } from '#app/domain/people/notes-verbales/record-note.server.ts'
import { nameSuccessor } from '#app/domain/people/posts/successors.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { inDays, listMission, note, person } from '#tests/support/notes.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { asked, sparePeople } from '#tests/support/posts.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'
import { languages } from '#workflows/languages.ts'
import { entryAt } from '#workflows/names.ts'

useWorld()
const { drafters } = sparePeople()
const site = useWholeApp()

const cookies = new Map<string, string>()
let noteId = ''
beforeAll(async () => {
	const [holder, next] = [entryAt(drafters, 0), entryAt(drafters, 1)]
	await listMission()
	await nameSuccessor(ghana.focalPoint, await asked(holder, next, inDays(10)))
	const unlisted = {
		senderAddress: 'somebody@gmail.com',
		named: [person({ postId: holder.id, day: inDays(20) })],
	}
	noteId = (await recordNote(office.triage, note(unlisted))).id
	for (const actor of [office.triage, ghana.focalPoint, ghana.mission, ghana.drafter, office.administrator])
		cookies.set(actor.id, await cookieOf(actor))
})

async function page(actor: Actor, path: string, language = 'en') {
	const cookie = `${cookies.get(actor.id)}; language=${language}`
	const answer = await fetch(site.address + path, { headers: { cookie }, redirect: 'manual' })
	return { status: answer.status, html: await answer.text() }
}

const pages: [actor: Actor, path: () => string, shows: string][] = [
	[office.triage, () => '/states?columns=mission', 'mission@gha.example'],
	[office.administrator, () => '/states', '/administration/states/new'],
	[office.triage, () => '/administration/states/GHA', 'mission@gha.example'],
	[office.triage, () => '/notes-verbales', 'NV/'],
	[office.triage, () => '/notes-verbales/new?state=GHA', 'named.0.email'],
	[office.triage, () => `/notes-verbales/${noteId}`, 'somebody@gmail.com'],
	[office.triage, () => '/posts?role=caseOfficer', office.officer.name],
	[ghana.mission, () => '/posts', ghana.focalPoint.name],
	[ghana.focalPoint, () => '/posts/spare.drafter.0', 'Spare 1'],
	[ghana.focalPoint, () => '/posts/spare.drafter.2', 'personId'],
	[ghana.focalPoint, () => '/people', ghana.mission.name],
	[ghana.focalPoint, () => '/people/spare.drafter.1', 'Spare 1'],
	[ghana.drafter, () => `/people/${ghana.drafter.id}`, ghana.drafter.name],
	[ghana.drafter, () => `/people/${ghana.drafter.id}/sign-ins`, '/account/sessions'],
	[ghana.drafter, () => `/people/${ghana.drafter.id}/deputies`, '/deputies'],
	[ghana.mission, () => `/people/${ghana.focalPoint.id}/deputies`, ghana.focalPoint.name],
	[office.administrator, () => `/people/${office.officer.id}/sign-ins`, office.officer.name],
	[office.administrator, () => `/people/${office.officer.id}`, 'nationality'],
]

test.each(languages.map((language) => [language]))(
	'every page is there in %s, with no word missing',
	async (language) => {
		for (const [actor, path, shows] of pages) {
			const { status, html } = await page(actor, path(), language)
			expect(status, path()).toBe(200)
			expect(html, path()).toContain(shows)
			// Words that were not sent to the page appear as the path of their key.
			const text = html.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<[^>]*>/g, ' ')
			expect(text, path()).not.toMatch(
				/\b(posts|notesVerbales|states|personPage|deputies|operations|account|common|codes)\.[a-z]\w*\.?\w*/,
			)
		}
	},
)

test('pages of others are not found, and forbidden steps are refused', async () => {
	const { id } = egypt.drafter
	for (const path of [
		'/posts/egypt.drafter',
		'/posts/nobody',
		`/people/${id}`,
		`/people/${id}/deputies`,
		`/people/${ghana.drafter.id}/sign-ins`,
	])
		expect((await page(ghana.focalPoint, path)).status, path).toBe(404)
	for (const path of [
		'/notes-verbales',
		'/notes-verbales/new',
		`/notes-verbales/${noteId}`,
		'/administration/states/GHA',
	])
		expect((await page(ghana.focalPoint, path)).status, path).toBe(403)
	expect((await page(ghana.focalPoint, `/notes-verbales/${noteId}/scan`)).status).toBe(404)
	for (const path of ['/posts', '/people', '/posts/ghana.drafter'])
		expect((await page(ghana.drafter, path)).status, path).toBe(403)
})

test('a mission reads of its posts, and has no form to change them', async () => {
	const { html } = await page(ghana.mission, '/posts/spare.drafter.2')
	expect(html).not.toContain('name="personId"')
	expect(html).not.toContain('name="reason"')
})

test('the mailbox of a post is saved by its form, which shows errors at the field and keeps typed values', async () => {
	const send = async (actor: Actor, mailAddress: string, seenAddress = '') => {
		const answer = await fetch(`${site.address}/posts/${ghana.mission.id}`, {
			method: 'POST',
			redirect: 'manual',
			headers: { cookie: cookies.get(actor.id) ?? '', origin: site.address },
			body: new URLSearchParams({ intent: 'mailbox', mailAddress, seenAddress }),
		})
		return { status: answer.status, html: await answer.text() }
	}
	const wrong = await send(ghana.focalPoint, 'no address')
	expect(wrong.status).toBe(422)
	expect(wrong.html).toContain('value="no address"')
	const taken = await send(ghana.focalPoint, 'egypt.drafter@sample.example')
	expect([taken.status, taken.html.includes('mailAddress-error')]).toEqual([422, true])
	expect((await send(office.triage, 'mission@sample.example')).status).toBe(403)
	expect((await send(ghana.focalPoint, 'ghana.mission@gmail.com')).status).toBe(303)
	expect((await send(ghana.focalPoint, 'other@sample.example')).status).toBe(409)
	for (const [actor, form] of [
		[ghana.focalPoint, true],
		[office.triage, false],
	] as const) {
		const { html } = await page(actor, `/posts/${ghana.mission.id}`)
		expect(html).toContain('ghana.mission@gmail.com')
		expect(html).toContain('public e-mail service')
		expect(html.includes('name="mailAddress"')).toBe(form)
	}
})
