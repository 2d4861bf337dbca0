import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer } from '#tests/e2e/server.ts'
import { scratchFolder } from '#tests/support/scratch.ts'

const folder = join(scratchFolder('release'), 'product')
afterAll(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

type Packages = Record<string, { dev?: boolean; devOptional?: boolean }>
const { packages }: { packages: Packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))

/** Runs a script as a module in the folder of the release, where it finds no other package. */
const runThere = (script: string) =>
	execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: folder, encoding: 'utf8' })

/** Returns the packages that the built programs import. */
function importedPackages(): string[] {
	const built = join(folder, 'build/server')
	const imports = /^import (?:[^"';]* from )?"([^."][^"]*)";|\bimport\("([^."][^"]*)"\)/gm
	const names = readdirSync(built, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.js'))
		.flatMap((name) => [...readFileSync(join(built, name), 'utf8').matchAll(imports)])
		.map(([, static_ = '', dynamic]) => dynamic ?? static_)
	return [...new Set(names)].filter((name) => !name.startsWith('node:'))
}

describe('the folder that production needs', () => {
	let printed = ''
	beforeAll(() => {
		const command = ['app/commands/release.mjs', folder]
		printed = execFileSync(process.execPath, command, { encoding: 'utf8' })
	}, 120_000)

	test('has at most 250 MB, which its command prints', () => {
		expect(Number(/(\d+) MB {2}in all/.exec(printed)?.[1])).toBeLessThanOrEqual(250)
	})

	test('contains no package for development, and no source', () => {
		const forDevelopment = Object.keys(packages).filter((path) => {
			const { dev, devOptional } = packages[path] ?? {}
			return (dev || devOptional) && existsSync(path) && existsSync(join(folder, path))
		})
		expect(packages['node_modules/prisma']).toHaveProperty('devOptional')
		expect(forDevelopment).toEqual([])
		expect(readdirSync(join(folder, 'app'), { recursive: true })).not.toContain('routes')
	})

	test('has every package that the programs import, and all that these load', () => {
		const names = importedPackages().filter((name) => !name.startsWith('tsx/')) // reads sources only
		expect(names.length).toBeGreaterThan(60)
		const missing = runThere(`for (const name of ${JSON.stringify(names)})
			await import(name).catch((error) => console.log(name, error.message))`)
		expect(missing).toBe('')
	})

	test('sets a document in every script', () => {
		const [setter] = readdirSync(join(folder, 'build/server/assets')).filter((name) =>
			/^set-document-.*\.js$/.test(name),
		)
		const sheet = {
			language: 'en',
			title: 'Նախագիծ 请求 طلب',
			mark: null,
			lead: 'მოთხოვნა คำขอ',
			facts: [],
			tables: [],
			parts: [],
			foot: 'Запрос',
		}
		const begun = runThere(`const { setDocument } = await import('./build/server/assets/${setter}')
			const { pdf, missing } = await setDocument('document', ${JSON.stringify(sheet)})
			console.log(Buffer.from(pdf).subarray(0, 5).toString(), missing.length)`)
		expect(begun).toBe('%PDF- 0\n')
	})

	test('starts and shows a page', async () => {
		const server = await startServer(
			{ SAMPLE_WORLD: 'false', SMTP_URL: 'smtp://127.0.0.1:1' },
			resolve(folder),
		)
		const page = await fetch(`${server.address}/sign-in`)
		expect(page.status).toBe(200)
		expect(await page.text()).toContain('<form')
		await server.stop()
	}, 120_000)

	test('is not made over another', () => {
		const again = () =>
			execFileSync(process.execPath, ['app/commands/release.mjs', folder], { stdio: 'ignore' })
		expect(again).toThrow()
	})
})
