import { describe, expect, test, vi } from 'vitest'
import { log } from '#app/platform/log/log.server.ts'
import { factsOf } from '#app/server/csp-reports.ts'
import { useSettings } from '#tests/support/settings.ts'
import { useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'

useSettings({ OPERATOR_SECURITY_CONTACT: 'security@operator.example' })
useWorld()
const app = useWholeApp()
const old = (of: object) => ({ 'csp-report': of })
const page = 'https://ta.example/requests/01920000-0000-7000-8000-000000000001?text=a+name#part'
const report = (body: unknown, type = 'application/csp-report') =>
	fetch(`${app.address}/csp-reports`, {
		method: 'POST',
		headers: { 'content-type': type },
		body: JSON.stringify(body),
	})

describe('what the log keeps of a report', () => {
	const kept = { rule: 'script-src-elem', page: '/requests/:id', blocked: 'https://evil.example' }
	test('is which rule, on which kind of page, against which site', () => {
		const blocked = 'https://evil.example/a.js?of=somebody'
		const body = { 'document-uri': page, 'effective-directive': 'script-src-elem', 'blocked-uri': blocked }
		expect(factsOf(old({ ...body, 'script-sample': 'alert("a name")', referrer: page }))).toEqual(kept)
		const newForm = {
			documentURL: page,
			effectiveDirective: 'script-src-elem',
			blockedURL: blocked,
			sample: 'x',
		}
		expect(factsOf({ type: 'csp-violation', body: newForm })).toEqual(kept)
	})

	test.each([
		[{}, { rule: '', page: '', blocked: '' }],
		[
			old({ 'blocked-uri': 'inline', 'violated-directive': 'style-src' }),
			{ rule: 'style-src', page: '', blocked: 'inline' },
		],
		[old({ 'blocked-uri': 'a name\n{"level":60}' }), { rule: '', page: '', blocked: 'a' }],
		[
			old({ 'document-uri': 'https://ta.example/invitation/c2VjcmV0' }),
			{ rule: '', page: '/invitation/[removed]', blocked: '' },
		],
		[
			{ 'csp-report': 'text', body: 3 },
			{ rule: '', page: '', blocked: '' },
		],
	])('of %j is %j', (given, facts) => expect(factsOf(given)).toEqual(facts))
})

test('whatever is reported gets the same answer, and no more is kept than thirty in five minutes', async () => {
	const written = vi.spyOn(log, 'warn').mockImplementation(() => {})
	const bodies = [old({ 'document-uri': page }), [{ body: {} }, { body: {} }], null, 'text', [[]], 7]
	for (const body of [...bodies, ...Array.from({ length: 40 }, () => old({}))]) {
		const { status } = await report(body)
		expect([204, 400]).toContain(status) // other JSON is not read
	}
	expect(written.mock.calls.length).toBeLessThanOrEqual(32)
	expect(written.mock.calls.length).toBeGreaterThan(20)
	expect(JSON.stringify(written.mock.calls)).not.toContain('a+name')
	written.mockClear()
	await report(
		Array.from({ length: 100 }, () => ({ body: {} })),
		'application/reports+json',
	)
	expect(written.mock.calls.length).toBeLessThanOrEqual(20)
	vi.restoreAllMocks()
})

test('people who find a weakness read where to report it, and search engines are kept out of a sample world', async () => {
	const contact = await fetch(`${app.address}/.well-known/security.txt`)
	expect(contact.headers.get('content-type')).toBe('text/plain; charset=utf-8')
	const text = await contact.text()
	expect(text).toMatch(/^Contact: mailto:security@operator\.example$/m)
	const [, expires = ''] = /^Expires: (.+)$/m.exec(text) ?? []
	const days = (Date.parse(expires) - Date.now()) / 86_400_000
	expect(days).toBeGreaterThan(90)
	expect(days).toBeLessThan(366)
	expect(text).toMatch(/^Canonical: http:\/\/127\.0\.0\.1:3000\/\.well-known\/security\.txt$/m)
	expect(await (await fetch(`${app.address}/robots.txt`)).text()).toBe('User-agent: *\nDisallow: /\n')
})
