import { expect, test } from 'vitest'
import { writeNote } from '#app/domain/messages/write-message.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { newId } from '#app/platform/ids.server.ts'
import { aRequest } from '#tests/support/builders.ts'
import { ghana, office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
const app = useWholeApp()

const get = async (actor: Actor, path: string) => {
	const response = await fetch(app.address + path, { headers: { cookie: await cookieOf(actor) } })
	return { status: response.status, text: await response.text() }
}

/** The links of the tabs, which are the navigation that leads to the process chart. */
const tabsIn = (text: string) => {
	const navigations = text.split('<nav').map((from) => from.split('</nav>')[0] ?? '')
	const tabs = navigations.find((each) => each.includes('/process-chart"')) ?? ''
	return [...tabs.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href)
}

test('a request has the same tabs on each of its pages, and each tab leads to a page', async () => {
	const requestId = await aRequest({ authority: 'police', status: 'review' })
	const draft = await aRequest()
	for (const [actor, id] of [
		[ghana.drafter, requestId],
		[ghana.focalPoint, requestId],
		[office.triage, requestId],
		[office.officer, requestId],
		[office.dueDiligence, requestId],
		[office.approver, requestId],
		[ghana.drafter, draft],
	] as const) {
		const tabs = tabsIn((await get(actor, `/requests/${id}`)).text)
		expect(tabs.length, actor.role).toBeGreaterThan(4)
		expect(tabs.some((href) => href.endsWith('/due-diligence'))).toBe(
			id === requestId && actor.stateIso3 === null,
		)
		expect(tabs.some((href) => href.endsWith('/messages'))).toBe(id === requestId)
		for (const href of tabs) {
			const { status, text } = await get(actor, href)
			expect(status, `${actor.role} ${href}`).toBe(200)
			expect(tabsIn(text), `${actor.role} ${href}`).toEqual(tabs)
		}
	}
})

test('the number of messages is the same on the tab of the messages as elsewhere', async () => {
	const requestId = await aRequest({ status: 'review' })
	await writeNote(office.officer, { requestId, needId: null, text: 'A note.', key: newId(), mentioned: [] })
	for (const path of ['', '/messages']) {
		const { text } = await get(office.officer, `/requests/${requestId}${path}`)
		const [, counted] =
			new RegExp(`href="/requests/${requestId}/messages"[^>]*>.*?<span[^>]*>(\\d+)<`).exec(text) ?? []
		expect(counted, path).toBe('1')
	}
})
