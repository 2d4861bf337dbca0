import { matchRoutes } from '@remix-run/react'
import { describe, expect, test } from 'vitest'
import { routes, useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
const app = useWholeApp()

const moved: [string, string][] = [
	['/account/mail?done', '/account/email-settings?done'],
	['/account/mail/digest?sent=x', '/account/email-settings/digest?sent=x'],
	['/administration/door?kind=signedIn', '/administration/sign-in-log?kind=signedIn'],
	['/administration/health', '/administration/system-status'],
	['/administration/inbound', '/administration/received-emails'],
	['/administration/mail', '/administration/emails'],
	['/administration/mail/templates/invitation.html', '/administration/emails/templates/invitation.html'],
	['/administration/states?text=ghana', '/states?text=ghana'],
	['/came-back/n1', '/undeliverable/n1'],
	['/certificates/check', '/certificates/verify'],
	['/check', '/verify'],
	['/deliveries/d1/protocol.pdf', '/deliveries/d1/handover-record.pdf'],
	['/deliveries/d1/protocol.json', '/deliveries/d1/handover-record.json'],
	['/requests/r1/chart', '/requests/r1/process-chart'],
	['/requests/r1/sharing', '/requests/r1/access'],
	['/requests/r1/thread?need=n1&ask=a%2Cb', '/requests/r1/messages?need=n1&ask=a%2Cb'],
	['/requests/r1/told', '/requests/r1/notifications'],
	['/requests/r1/told/n1', '/requests/r1/notifications/n1'],
	['/requests/r1/needs/n1/chart', '/requests/r1/needs/n1/process-chart'],
	['/requests/r1/needs/n1/overlap', '/requests/r1/needs/n1/similar-needs'],
	['/requests/r1/needs/n1/partner.txt', '/requests/r1/needs/n1/referral/sheet.pdf'],
	['/seals', '/audit-seals'],
	['/seals/s1.json', '/audit-seals/s1.json'],
	['/seals/check', '/audit-seals/verify'],
	['/workload/hand-over?from=x', '/workload/transfer?from=x'],
]

const ask = (path: string, method = 'GET') =>
	fetch(app.address + path, { method, redirect: 'manual', headers: { origin: app.address } })

describe('an address that had another name', () => {
	test.each(moved)('%s leads to %s for good', async (earlier, present) => {
		const answer = await ask(earlier)
		expect([answer.status, answer.headers.get('location')]).toEqual([301, present])
	})

	test.each([
		['/deliveries?view=table', '/deliveries'],
		['/deliveries?view=table&overdue=yes&state=GHA', '/deliveries?state=GHA&due=overdue'],
		['/deliveries?view=board&kind=training', '/deliveries/board?kind=training'],
		['/deliveries?overdue=no', '/deliveries'],
	])('with an earlier filter, %s, leads to %s', async (earlier, present) => {
		const answer = await ask(earlier)
		expect([answer.status, answer.headers.get('location')]).toEqual([301, present])
	})

	test('is not taken for a view that was saved', async () => {
		const answer = await ask('/deliveries?view=0b9e7c8e-0000-4000-8000-000000000000')
		expect(answer.headers.get('location') ?? '').not.toBe('/deliveries')
	})

	test('of a form sends on what was typed', async () => {
		const answer = await ask('/check', 'POST')
		expect([answer.status, answer.headers.get('location')]).toEqual([308, '/verify'])
	})

	test('is no page any more, and the present one is', () => {
		const pages = routes.map(({ id, path = '/', index }) => ({ id, path, index }))
		const routeOf = (path: string) => matchRoutes(pages as never, path.split('?')[0] ?? '')?.[0]?.route.id
		for (const [earlier, present] of moved) {
			expect(routeOf(earlier) ?? 'routes/$', earlier).toBe('routes/$')
			expect(routeOf(present) ?? 'routes/$', present).not.toBe('routes/$')
		}
	})

	test.each(['/seals/../work', '//seals', '/requests/r1/needs/chart', '/checks', '/a/check'])(
		'is not taken for %s',
		async (path) => {
			const answer = await fetch(app.address + path, { redirect: 'manual' })
			expect(answer.headers.get('location') ?? '').not.toMatch(/audit-seals|process-chart|verify/)
		},
	)
})
