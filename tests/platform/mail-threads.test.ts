import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { expect, onTestFinished, test } from 'vitest'
import { newId } from '#app/platform/ids.server.ts'
import { aLetter, sealedLetter } from '#tests/support/letters.ts'
import { threadProgram } from '#tests/support/server-programs.mjs'

type Told = { id: string; references: string[]; subject: string }
type Container = { id: string; told?: Told; parent?: Container; children: Container[] }

/** Returns what a mail program reads of an e-mail: ids of JWZ's step 1, the last of References before In-Reply-To. */
async function told(raw: Buffer): Promise<Told> {
	const { messageId = '', inReplyTo, references, subject = '' } = await simpleParser(raw)
	const known = [references ?? []].flat()
	return { id: messageId, references: known.length > 0 ? known : inReplyTo ? [inReplyTo] : [], subject }
}

const isBelow = (one: Container, other: Container): boolean =>
	other.children.some((child) => child === one || isBelow(one, child))

function link(parent: Container, child: Container, replace = false) {
	if (parent === child || isBelow(parent, child) || (child.parent && !replace)) return
	if (child.parent) child.parent.children = child.parent.children.filter((one) => one !== child)
	child.parent = parent
	parent.children.push(child)
}

/** Message threading as Jamie Zawinski describes it (jwz.org/doc/threading.html), steps 1 to 5. */
function threadsOf(letters: Told[]): Told[][] {
	const table = new Map<string, Container>()
	const at = (id: string) => {
		const found = table.get(id) ?? { id, children: [] }
		table.set(id, found)
		return found
	}
	for (const letter of letters) {
		const own = at(letter.id)
		own.told = letter
		const chain = letter.references.map(at)
		chain.forEach((one, place) => {
			const next = chain[place + 1]
			if (next) link(one, next)
		})
		const parent = chain.at(-1)
		if (parent) link(parent, own, true)
	}
	const roots = [...table.values()].filter(({ parent }) => !parent)
	return gatherBySubject(roots.map(inside).filter((thread) => thread.length > 0))
}

const inside = ({ told: own, children }: Container): Told[] => [
	...(own ? [own] : []),
	...children.flatMap(inside),
]

function gatherBySubject(threads: Told[][]) {
	const gathered = new Map<string, Told[]>()
	for (const thread of threads) {
		const [first] = thread
		const subject = first?.subject.replace(/^(re|fwd?):\s*/i, '') || first?.id || ''
		gathered.set(subject, [...(gathered.get(subject) ?? []), ...thread])
	}
	return [...gathered.values()]
}

const said = [
	'Request submitted: receipt',
	'Questions for you',
	'Decisions made',
	'Need on hold',
	'Offer made',
]

/** Returns e-mails of three requests in mixed order, and one without a request. */
async function lettersThatCome(): Promise<Buffer[]> {
	const requests = ['TA-2026-0001', 'TA-2026-0002', 'TA-2026-0003'].map((reference) => ({
		id: newId(),
		reference,
	}))
	const letters = said.flatMap((subject) =>
		requests.map(({ id, reference }) => aLetter({ requestId: id, subject: `${subject} – ${reference}` })),
	)
	const alone = aLetter({ requestId: null, subject: 'Deputy appointed' })
	const come = [...letters, alone].sort((one, other) => one.id.slice(-6).localeCompare(other.id.slice(-6)))
	return Promise.all(come.map(async (letter) => (await sealedLetter(letter)).raw))
}

/** Returns the numbers of e-mails in the threads of each request. */
const sizesOf = (threads: readonly (readonly string[])[]) =>
	threads.map((thread) => `${referencesIn(thread)}: ${thread.length}`).sort()
const referencesIn = (subjects: readonly string[]) =>
	[...new Set(subjects.map((subject) => subject.match(/TA-\d+-\d+/)?.[0] ?? 'none'))].join()
const oneThreadEach = ['TA-2026-0001: 5', 'TA-2026-0002: 5', 'TA-2026-0003: 5', 'none: 1']

test('letters of three requests that come mixed end in three threads, those of none stand alone', async () => {
	const threads = threadsOf(await Promise.all((await lettersThatCome()).map(told)))
	expect(sizesOf(threads.map((thread) => thread.map(({ subject }) => subject)))).toEqual(oneThreadEach)
})

// Without that program, `npm test` reports the test as skipped.
test.skipIf(!threadProgram())('a mail reader puts them into the same threads', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'ta-threads-'))
	onTestFinished(() => rmSync(folder, { recursive: true }))
	const letters = await lettersThatCome()
	for (const [at, raw] of letters.entries()) writeFileSync(join(folder, `${at}.eml`), raw)
	const settings = join(folder, 'settings')
	writeFileSync(settings, `[database]\npath=${folder}\n[new]\nignore=settings\n`)
	const ask = (...words: string[]) =>
		execFileSync(threadProgram() ?? '', words, {
			encoding: 'utf8',
			env: { ...process.env, NOTMUCH_CONFIG: settings },
		})
	ask('new')
	const threads = ask('search', '--output=threads', '*').trim().split('\n')
	const subjects = threads.map((thread) => {
		const found: { headers: { Subject: string } }[] = []
		const shown = JSON.parse(ask('show', '--format=json', '--body=false', '--entire-thread=true', thread))
		JSON.stringify(shown, (_, value) => {
			if (value?.headers) found.push(value)
			return value
		})
		return found.map(({ headers }) => headers.Subject)
	})
	expect(sizesOf(subjects)).toEqual(oneThreadEach)
})

test('a reader’s answer continues the thread of its request', async () => {
	const requestId = newId()
	const [first, second] = await Promise.all(
		['Questions for you – TA-2026-0001', 'Decisions made – TA-2026-0001'].map(async (subject) =>
			told((await sealedLetter(aLetter({ requestId, subject }))).raw),
		),
	)
	if (!first || !second) throw new Error('two letters were written')
	const answer = {
		id: '<answer@reader.example>',
		references: [...first.references, first.id],
		subject: `Re: ${first.subject}`,
	}
	expect(threadsOf([answer, second, first])).toHaveLength(1)
})
