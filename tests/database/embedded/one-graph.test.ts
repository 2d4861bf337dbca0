import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer } from '#tests/e2e/server.ts'
import { scratchFolder } from '#tests/support/scratch.ts'

const folder = scratchFolder('loaded')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Returns the scripts that threads of a process have run, by path; the main thread is 0. */
function loadedBy(threads: (thread: string) => boolean): string[] {
	const files = readdirSync(folder).filter((name) => threads(/-(\d+)\.json$/.exec(name)?.[1] ?? ''))
	return files
		.flatMap((name): { url: string }[] => JSON.parse(readFileSync(join(folder, name), 'utf8')).result)
		.filter(({ url }) => url.startsWith('file:'))
		.map(({ url }) => relative(process.cwd(), fileURLToPath(url)))
}

/** Returns the sources of a built script. */
function sourcesOf(script: string): string[] {
	const { sources }: { sources: string[] } = JSON.parse(readFileSync(`${script}.map`, 'utf8'))
	return sources.map((source) => relative(process.cwd(), resolve(dirname(script), source)))
}

describe('the web process, once it is ready', () => {
	let commandLine: string[] = []
	let children = ''
	let libraries = ''
	let scripts: string[] = []
	let sources: string[] = []
	beforeAll(async () => {
		const settings = {
			SAMPLE_WORLD: 'false',
			SMTP_URL: 'smtp://127.0.0.1:1',
			WORKER: 'elsewhere',
			NODE_V8_COVERAGE: folder,
		}
		const server = await startServer(settings)
		const about = (file: string) => readFileSync(`/proc/${server.pid}/${file}`, 'utf8')
		commandLine = about('cmdline').split('\0').filter(Boolean)
		children = about(`task/${server.pid}/children`)
		libraries = about('maps')
		await server.stop()
		scripts = loadedBy((thread) => thread === '0')
		sources = scripts.filter((path) => path.startsWith('build/')).flatMap(sourcesOf)
	}, 120_000)

	test('is one program of Node, without another beside it', () => {
		expect(commandLine).toEqual([process.execPath, 'build/server/web.js'])
		expect(children).toBe('')
	})

	test('runs built code and no source, and has no compiler in any of its threads', () => {
		const all = loadedBy(() => true)
		expect(all).toContain('build/server/web.js')
		expect(all.length).toBeGreaterThan(scripts.length) // the embedded database has a thread
		const foreign = all.filter((path) => !/^(build\/server|node_modules)\//.test(path))
		expect(foreign).toEqual([])
		const compiler = /^node_modules\/(tsx|esbuild|@esbuild|vite|rollup|typescript|@remix-run\/dev)\//
		expect(all.filter((path) => compiler.test(path))).toEqual([])
	})

	test('has every module of ours once, those of the pages among them', () => {
		const domain = sources.filter((path) => path.startsWith('app/domain/'))
		expect(domain.length).toBeGreaterThan(200)
		expect(sources).toContain('app/platform/database/database.server.ts')
		expect(sources).toContain('app/routes/sign-in/route.tsx')
		const own = sources.filter((path) => /^(app|emails|prisma|workflows)\//.test(path))
		expect(own.filter((path, at) => own.indexOf(path) !== at)).toEqual([])
		expect(scripts.filter((path, at) => scripts.indexOf(path) !== at)).toEqual([])
	})

	test('has not loaded what it needs later or never: sample world, solver, renderers, workbooks, buckets', () => {
		const later = [
			'@protobi/exceljs',
			'@aws-sdk',
			'@fontsource',
			'@myriaddreamin',
			'elkjs',
			'fontkit',
			'highs',
		]
		const more = ['@simplewebauthn', '@zxcvbn-ts', 'imapflow', 'mailparser', 'smtp-server']
		const ofWorker = ['@react-email', 'html-to-text', 'nodemailer', 'prettier']
		const isLater = (path: string) =>
			[...later, ...more, ...ofWorker].some((name) => path.startsWith(`node_modules/${name}/`))
		expect(scripts.some((path) => path.startsWith('node_modules/express/'))).toBe(true)
		expect(scripts.filter(isLater)).toEqual([])
		expect(sources.filter((path) => /^(prisma\/(data|seed)|app\/commands)\//.test(path))).toEqual([])
		expect(sources.filter((path) => /^app\/queue\/(worker|mail\/send)/.test(path))).toEqual([])
	})

	test('keeps neither the words of six languages nor the query compiler as text', () => {
		expect(scripts.some((path) => path.includes('@prisma/client/runtime/query_compiler'))).toBe(true)
		expect(scripts.filter((path) => path.includes('wasm-base64'))).toEqual([])
		const texts = scripts
			.filter((path) => path.startsWith('build/'))
			.map((path) => readFileSync(path, 'utf8'))
		const words = JSON.parse(readFileSync('app/i18n/messages/ar/session.json', 'utf8'))
		const escaped = [...String(words.session.title)]
			.map((letter) => (letter > '~' ? `\\u0${letter.charCodeAt(0).toString(16).toUpperCase()}` : letter))
			.join('')
		expect(texts.some((text) => text.includes('ar-session-'))).toBe(true)
		expect(texts.filter((text) => text.includes(escaped))).toEqual([])
		// One such character would double the memory of a script.
		expect(texts.filter((text) => /[^\0-\xff]/.test(text))).toEqual([])
	})

	test('has opened the libraries that it needs at once, and not the one that sets documents', () => {
		expect(libraries).toContain('argon2')
		expect(libraries).not.toContain('typst')
	})
})
