import { simpleParser } from 'mailparser'
import { expect, test } from 'vitest'
import { newId } from '#app/platform/ids.server.ts'
import { aLetter, sealedLetter } from '#tests/support/letters.ts'

type Told = { id: string; references: string[]; subject: string }
type Container = { id: string; told?: Told; parent?: Container; children: Container[] }

/** What a mail program reads of a letter: ids of JWZ's step 1, the last of References before In-Reply-To. */
async function told(raw: Buffer): Promise<Told> {
	const { messageId = '', inReplyTo, references, subject = '' } = await simpleParser(raw)
	const known = [references ?? []].flat()
	return { id: messageId, references: known.length > 0 ? known : inReplyTo ? [inReplyTo] : [], subject }
}

const isBelow = (one: Container, other: Container): boolean =>
	other.children.some((child) => child === one || isBelow(one, child))

function link(parent: Container, child: Container, anew = false) {
	if (parent === child || isBelow(parent, child) || (child.parent && !anew)) return
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

const said = ['Request received', 'Questions for you', 'Decisions made', 'Need on hold', 'Offer made']

test('letters of three requests that come mixed end in three threads, those of none stand alone', async () => {
	const requests = ['TA-2026-0001', 'TA-2026-0002', 'TA-2026-0003'].map((reference) => ({
		id: newId(),
		reference,
	}))
	const letters = said.flatMap((subject) =>
		requests.map(({ id, reference }) => aLetter({ requestId: id, subject: `${subject} – ${reference}` })),
	)
	const alone = aLetter({ requestId: null, subject: 'Deputy appointed' })
	const come = [...letters, alone].sort((one, other) => one.id.slice(-6).localeCompare(other.id.slice(-6)))
	const read = await Promise.all(come.map(async (letter) => told((await sealedLetter(letter)).raw)))

	const threads = threadsOf(read)
	const byRequest = threads.map((thread) => [
		...new Set(thread.map(({ subject }) => subject.match(/TA-\d+-\d+/)?.[0] ?? 'none')),
	])
	expect(byRequest.sort()).toEqual([['TA-2026-0001'], ['TA-2026-0002'], ['TA-2026-0003'], ['none']])
	expect(threads.map((thread) => thread.length).sort()).toEqual([1, 5, 5, 5])
})

test('an answer of a reader goes on with the thread of its request', async () => {
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
