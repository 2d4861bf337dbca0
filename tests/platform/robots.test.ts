import { expect, test, vi } from 'vitest'
import { aReleasedRelease } from '#tests/support/releases/a-release.ts'
import { useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'

vi.hoisted(() => {
	process.env.SAMPLE_WORLD = 'false'
	process.env.SMTP_URL = 'smtp://127.0.0.1:1'
	process.env.OPERATOR_DATA_LICENCE = 'https://licences.example/open'
})
useWorld()
const app = useWholeApp()
const ask = (path: string) => fetch(app.address + path, { redirect: 'manual' })

test('of a real world search engines list released figures and their files, and nothing else', async () => {
	await aReleasedRelease('2025-H1')
	expect(await (await ask('/robots.txt')).text()).toBe(
		'User-agent: *\nAllow: /public$\nAllow: /open/\nAllow: /assets/\nDisallow: /\n',
	)
	for (const path of ['/public', '/open/catalog.jsonld', '/open/2025-H1/kinds.csv'])
		expect((await ask(path)).headers.get('X-Robots-Tag'), path).toBeNull()
	for (const path of [
		'/',
		'/public.data',
		'/publicly',
		'/embed/2025-H1/kinds',
		'/work',
		'/verify',
		'/figures',
	])
		expect((await ask(path)).headers.get('X-Robots-Tag'), path).toBe('noindex, nofollow, noarchive')
})

test('its figures are not called invented, and name the licence of the operator', async () => {
	for (const path of [
		'/public',
		'/open/catalog.jsonld',
		'/open/2025-H1/kinds.csv-metadata.json',
		'/embed/2025-H1/kinds',
		'/embed/2025-H1/kinds/en.svg',
	])
		expect(await (await ask(path)).text(), path).not.toContain('invented')
	for (const path of ['/public', '/open/catalog.jsonld', '/open/2025-H1/kinds.csv-metadata.json'])
		expect(await (await ask(path)).text(), path).toContain('https://licences.example/open')
})
