import { existsSync, readdirSync, statSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sampleAccounts, samplePassword } from '#prisma/seed/sample-accounts.ts'
import { manifest, read, settings } from './read.ts'

const readme = read('README.md')
const section = (title: string) => readme.split(/^## /m).find((part) => part.startsWith(title)) ?? ''
const folder = 'tests/screenshots/pictures'

describe('the README', () => {
	test('names every setting, and no other', () => {
		const named = [...section('Configuration').matchAll(/^\| (`[^|]*`) \|/gm)].flatMap(([, cell = '']) =>
			[...cell.matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name),
		)
		expect(named.toSorted()).toEqual(settings.toSorted())
	})

	test('names every command, and no other', () => {
		const named = [...section('Commands').matchAll(/`npm (?:run )?([a-z-]+)/g)].map(([, name]) => name)
		const scripts = Object.keys(manifest.scripts).filter((name) => name !== 'postinstall')
		expect([...new Set(named)].toSorted()).toEqual(scripts.toSorted())
	})

	test('names sample accounts that exist, and their password', () => {
		const named = [...section('The main job').matchAll(/`(\S+@\S+)`/g)].map(([, email]) => email)
		expect(named.length).toBeGreaterThan(5)
		const known = sampleAccounts.map(({ email }) => email)
		expect(known).toEqual(expect.arrayContaining(named))
		expect(readme).toContain(`\`${samplePassword}\``)
	})

	test('names folders and files that exist', () => {
		const roots = 'app|workflows|emails|prisma|tests'
		const paths = [...readme.matchAll(new RegExp(`\`((?:${roots})/[\\w./-]*)\``, 'g'))].map(
			([, path]) => path,
		)
		for (const path of paths) expect(existsSync(path ?? ''), path).toBe(true)
	})

	test('shows pictures that are there, and all that are there are small', () => {
		const shown = [...readme.matchAll(/\]\((tests\/screenshots\/[^)]+)\)/g)].map(([, path]) => path ?? '')
		for (const path of shown) expect(existsSync(path), path).toBe(true)
		const kept = readdirSync(folder)
		expect(kept.length).toBeLessThanOrEqual(24)
		for (const name of kept) expect(statSync(`${folder}/${name}`).size, name).toBeLessThan(200_000)
	})
})
