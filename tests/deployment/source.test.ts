import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { extras } from '#tests/support/extras.ts'
import { read } from './read.ts'

describe('source', () => {
	const folders = ['app', 'emails', 'prisma', 'workflows']
	const sources = folders.flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.filter((name) => /\.(tsx?|mjs|js)$/.test(name) && !name.startsWith('generated'))
			.map((name) => join(folder, name))
			.map((path) => ({ path, text: readFileSync(path, 'utf8') })),
	)
	/** Including the tests. */
	const everything = [
		...sources,
		...readdirSync('tests', { recursive: true, encoding: 'utf8' })
			.filter((name) => /\.(tsx?|mjs)$/.test(name))
			.map((name) => join('tests', name))
			.map((path) => ({ path, text: readFileSync(path, 'utf8') })),
	]
	const filesWith = (what: RegExp) => sources.filter(({ text }) => what.test(text)).map(({ path }) => path)

	test('what is left to the extras exists', () => {
		expect(extras.filter((path) => !existsSync(path))).toEqual([])
	})

	test('there are sources to look at', () => {
		expect(sources.length).toBeGreaterThan(500)
	})

	/** Literals spread into an enclosing literal: they only save lines, and disable the check for unknown keys. */
	function packedSpreads(path: string, text: string): string[] {
		const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
		const found: string[] = []
		const look = (node: ts.Node) => {
			const spread = ts.isSpreadElement(node) || ts.isSpreadAssignment(node) || ts.isJsxSpreadAttribute(node)
			if (
				spread &&
				(ts.isObjectLiteralExpression(node.expression) || ts.isArrayLiteralExpression(node.expression))
			)
				found.push(`${path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`)
			ts.forEachChild(node, look)
		}
		look(source)
		return found
	}

	test('no literal is spread into another literal', () => {
		const packed = everything.filter(({ text }) => /\.\.\.\s*[{[]/.test(text))
		expect(packed.flatMap(({ path, text }) => packedSpreads(path, text))).toEqual([])
	})

	const vague = /^(?:export )?(?:type|interface) (Asked|Given|Told|Found|Place|Part)\b/m

	test('a type is called by what it holds', () => {
		const where = 'name what it holds: FigureRowsInput, DueRow, SealCursor (see CONTRIBUTING.md)'
		expect(filesWith(vague), where).toEqual([])
		expect(vague.test('export type Found = { id: string }')).toBe(true)
	})

	test('no list is split from one string', () => {
		const cut = /(['"`])[^'"`\n]+\1\s*\.split\((['"`]) \2\)|['"`]\.split\(\/\\s\+\/\)/
		expect(everything.filter(({ text }) => cut.test(text)).map(({ path }) => path)).toEqual([])
	})

	test('no source runs text as a program, or writes markup past React', () => {
		expect(filesWith(/\beval\(|new Function\(|\bvm\.|setTimeout\(['"`]|child_process'\)\.exec/)).toEqual([])
		expect(filesWith(/\.innerHTML|outerHTML|insertAdjacentHTML|document\.write/)).toEqual([])
	})

	test('nothing is kept in the storage of a browser', () => {
		expect(filesWith(/localStorage|sessionStorage|indexedDB|caches\.open|serviceWorker/)).toEqual([])
	})

	test('no source turns off the check of a certificate', () => {
		expect(filesWith(/rejectUnauthorized|NODE_TLS_REJECT_UNAUTHORIZED|insecureHTTPParser/)).toEqual([])
	})

	test('what is secret is made, sealed, hashed and signed by known libraries and no weak way', () => {
		expect(
			filesWith(
				/Math\.random|createHash\(['"](?!sha256)|(?:des-|rc4|[\w-]+-(?:ecb|cbc))['"]|createCipher\(|pseudoRandomBytes/,
			),
		).toEqual([])
		const ciphers = sources.flatMap(({ text }) => [
			...text.matchAll(/create(?:Cipher|Decipher)iv\(['"]([^'"]+)/g),
		])
		expect(new Set(ciphers.map(([, name]) => name))).toEqual(new Set(['aes-256-gcm']))
		const hashes = sources.flatMap(({ text }) => [...text.matchAll(/create(?:Hash|Hmac)\(['"]([^'"]+)/g)])
		expect(new Set(hashes.map(([, name]) => name))).toEqual(new Set(['sha256']))
	})

	/** Where something outside the process is called, each with where its deadline comes from. */
	const outward: Record<string, string> = {
		'app/platform/deadline.server.ts': 'the one place that fetches',
		'app/platform/database/connections.server.ts':
			'connections to the database, within the time of the request',
		'app/platform/files/file-storage.server.ts': 'withDeadline, around each call to the bucket',
		'app/platform/files/virus-scan.server.ts': 'withDeadline',
		'app/platform/neighbours.server.ts': 'withDeadline: looks for health',
		'app/platform/mail/deliver.server.ts': 'connectMs, neighbourMs and longer',
		'app/platform/mail/compose.server.ts': 'writes an e-mail and sends nothing',
		'app/platform/mail/inbound/imap.server.ts': 'connectMs, neighbourMs and longer',
		'app/platform/sign-in/oidc.server.ts': 'fetchOutside, also for the keys of the provider',
		'app/platform/database/open-database.server.ts': 'a socket of this machine, which holds a lock',
	}
	const calls =
		/(?<![\w.])fetch\(|new S3Client|S3Client\(|createTransport\(|new ImapFlow|new SMTPConnection|createRemoteJWKSet\(|new pg\.(?:Pool|Client)\(|extends pg\.(?:Pool|Client)|from 'node:(?:net|tls|https|dgram|dns)'|\b(?:http|https)\.(?:get|request)\(/
	/** In the browser, a server of our own, a look at what is an address, or a command. */
	const notOutward = [
		'app/components/',
		'app/routes/requests.$requestId.draft.$section/saving-state.tsx',
		'app/platform/mail/inbound/lmtp.server.ts',
		'app/server/drain.ts',
		'app/platform/embedded-database/',
		'app/platform/sign-in/network.server.ts',
		'app/domain/accounts/sign-in/offer-passkey.server.ts',
		'app/platform/env.server.ts',
		'app/commands/',
		'prisma/',
	]

	test('nothing outside the process is called without a deadline', () => {
		const found = filesWith(calls).filter((path) => !notOutward.some((start) => path.startsWith(start)))
		expect(found.sort()).toEqual(Object.keys(outward).sort())
		const bound = /\b(?:withDeadline|withDatabaseDeadline|databaseMs|neighbourMs|connectMs|fetchOutside)\b/
		const own = ['compose.server.ts', 'open-database.server.ts']
		expect(
			found.filter(
				(path) => !own.some((end) => path.endsWith(end)) && !bound.test(readFileSync(path, 'utf8')),
			),
		).toEqual([])
		expect(filesWith(/AbortSignal\.timeout\(/).filter((path) => !path.includes('saving-state'))).toEqual([])
	})

	test('every answer that a route makes by itself names its type', () => {
		const bare = sources.filter(
			({ path, text }) =>
				path.startsWith('app/routes') && /new Response\((?!null)/.test(text) && !/content-type/i.test(text),
		)
		expect(bare.map(({ path }) => path)).toEqual([])
	})

	test('what only the sample world has is behind its switch', () => {
		const routes = readdirSync('app/routes').filter((name) => name.startsWith('dev.'))
		expect(routes.length).toBeGreaterThan(0)
		expect(filesWith(/sampleFactorSecret|samplePassword/).filter((path) => path.startsWith('app/'))).toEqual([
			'app/server/serve.ts',
		])
		const listing = readFileSync('app/domain/sample-inbox/list-sample-mail.server.ts', 'utf8')
		expect(listing.match(/requireSampleWorld\(\)/g)?.length).toBeGreaterThan(2)
		expect(readFileSync('app/domain/sample-inbox/sample-mail-source.server.ts', 'utf8')).toContain(
			'requireSampleWorld()',
		)
	})

	/** What remains of a condition without its parts in parentheses. */
	function outermost(sql: string): string {
		const less = sql.replace(/\([^()]*\)/g, '')
		return less === sql ? sql : outermost(less)
	}

	test('a condition in SQL that says `or` is in parentheses, since others are joined to it by `and`', () => {
		const open = sources.flatMap(({ path, text }) =>
			[...text.matchAll(/\b(?:where|having|on)\(\s*sql<[^`]*`([^`]*)`/g)]
				.filter(([, sql = '']) => {
					const outer = outermost(sql.replace(/\$\{[^}]*\}/g, ''))
					return /\bor\b/.test(outer) && !/\bcase\b/.test(outer)
				})
				.map(([, sql]) => `${path}: ${sql}`),
		)
		expect(open).toEqual([])
	})
})

describe('one read', () => {
	/** Loaders of signed-in people that are not one read transaction, each with the reason. */
	const exceptions: Record<string, string> = {
		'account_.data': 'reads nothing: the data is returned by its action, which records it',
		'account_.data[.]json': 'reads nothing: it leads to the form that requests the file',
		'administration._index': 'reads nothing: links by role',
		'administration.emails_.templates.$name._index': 'reads nothing: a template filled with samples',
		'administration.emails_.templates.$name.html': 'reads nothing: a template filled with samples',
		'administration.emails_.templates._index': 'reads nothing: the templates of e-mails',
		'administration.iati_.$file': 'one read, then waits for the file store',
		'administration.jobs': 'the queue has its own tables and connection',
		'administration.permissions': 'reads nothing: the charts',
		'administration.system-status': 'waits for the file store and the scanner, without holding a connection',
		'allocations.$runId_.record[.]json': 'records that the run was exported, then reads it at once',
		'deliveries.$deliveryId_.handover-record[.]pdf': 'one read, then the pages of the record',
		'deliveries.$deliveryId_.training_.certificates.$nomineeId[.]pdf':
			'one read, then the page of the certificate',
		'deliveries.$deliveryId_.training_.nominees.$nomineeId[.]json':
			'reads nothing: it leads to the page with the button',
		'deliveries.$deliveryId_.training_.$ledger[.]xlsx': 'one read, then the workbook of the ledger',
		'administration.states.new': 'reads nothing: an empty form',
		'exports.$what': 'reads nothing: the form that asks for the reason',
		'notifications_.$noticeId': 'marks one notification as read and leads to what it is about',
		'lists.$list.$file': 'records that the list was exported, then reads it in parts',
		'jobs.$jobId_.file': 'one read, then records that the file was taken and waits for the file store',
		'states.$iso3_.$file': 'one read, then the pages of the briefing',
		'views.new': 'reads nothing: an empty form',
		'overview[.]csv': 'one read, then records that it was exported',
		'programmes.export[.]csv': 'records that the catalogue was exported, then streams it in parts',
		'programmes.export[.]xlsx': 'records that the catalogue was exported, then streams it in parts',
		'figures.export.$file': 'one read, then records that it was exported',
		'overview[.]xlsx': 'one read, then records that it was exported',
		'pipeline.$file': 'one read, then records that it was exported',
		'reports.$reportId_.$file': 'one read, then the pages of the report',
		'reports.agenda-annex_.$file': 'one read, then records that it was exported',
		'figures.charts.$file': 'one read, then the picture as a file',
		'figures.definitions': 'reads nothing: what each figure counts',
		'files.$token': 'waits for the file store, after one read of the row',
		'requests.$requestId.attachments.$attachmentId': 'waits for the file store, after one read of the row',
		'requests.$requestId.draft.workbook_.file': 'one read, then a thread that writes the workbook',
		'requests.$requestId.due-diligence': 'one read, then the layout of the chart',
		'requests.$requestId.filing[.]pdf': 'one read, then the pages of the request',
		'requests.$requestId.history[.]csv': 'records that the history was exported, then reads it at once',
		'requests.$requestId.needs.$needId.process-chart': 'one read, then the layout of the chart',
		'requests.$requestId.process-chart': 'one read, then the layout of the charts',
		'requests.$requestId.receipt[.]pdf': 'one read, then the pages of the receipt',
		'notes-verbales.$noteId.scan': 'waits for the file store, after one read of the row',
	}

	const routes = readdirSync('app/routes', { recursive: true, encoding: 'utf8' })
		.filter((path) => /\.tsx?$/.test(path))
		.map((path) => ({
			name: path.replace(/(\/route)?\.tsx?$/, ''),
			text: read(`app/routes/${path}`),
		}))

	const withLoader = (kind: string) =>
		routes.filter(({ text }) => text.includes(`export const loader = ${kind}(`)).map(({ name }) => name)

	test('a page reads in one transaction, which can change nothing', () => {
		expect(withLoader('signedInLoader').sort()).toEqual(Object.keys(exceptions).sort())
		expect(withLoader('readingLoader').length).toBeGreaterThan(25)
	})

	test('what has been read is handed on as an argument, and not planted for others to find', () => {
		const planted = /WeakMap<\s*(?:Ask|Read|Tx)\b/
		const sources = readdirSync('app', { recursive: true, encoding: 'utf8' })
			.filter((path) => /\.tsx?$/.test(path) && !path.startsWith('platform/'))
			.filter((path) => planted.test(read(`app/${path}`)))
		expect(sources, 'use onceInRead of app/platform/database/once-in-read.server.ts').toEqual([])
	})

	test('no route opens its own transaction', () => {
		const own = routes.filter(({ text }) => /\b(withActor|withinSystem|readAs)\(/.test(text))
		expect(own.map(({ name }) => name)).toEqual([])
	})
})

describe('keyset', () => {
	/** Statements that skip rows, each with the reason why it does not take longer the more is stored. */
	const exceptions: Record<string, string> = {
		'app/domain/figures/cube/open-cells.ts':
			'skips none: it keeps the planner from working out the parts of a row once for each use',
		'app/domain/retention/classes/requests.server.ts':
			'skips none: it keeps the planner from joining the two parts',
		'app/domain/sample-inbox/list-sample-mail.server.ts':
			'the inbox of the sample world, which does not grow',
		'app/domain/submissions/get-changes.server.ts': 'the version before the last one of a single request',
	}

	const sources = ['app/domain', 'app/queue', 'app/commands', 'app/platform', 'workflows'].flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.filter((name) => /\.tsx?$/.test(name))
			.map((name) => `${folder}/${name}`),
	)

	/** Of SQL, of Kysely, of Prisma. */
	const skipping = /\boffset (\$\{|\d|:)|\.offset\(|\bskip: (?!Duplicates)/i

	test('a list continues after the last row of the previous page, and skips none', () => {
		expect(sources.length).toBeGreaterThan(500)
		expect(sources.filter((path) => skipping.test(read(path))).sort()).toEqual(Object.keys(exceptions))
	})
})
