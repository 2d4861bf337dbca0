import { randomUUID } from 'node:crypto'
import type { Kind } from '#workflows/vocabulary.ts'

import type { Person, Values } from './person.ts'
import { filing } from './walk-data.ts'

type Pairs = [name: string, value: string][]

/** Sends a form as a page without JavaScript; returns the next address. */
async function send({ address, cookie }: Person, path: string, pairs: Pairs): Promise<string> {
	const answer = await fetch(address + path, {
		method: 'POST',
		redirect: 'manual',
		headers: { cookie, origin: address },
		body: new URLSearchParams(pairs),
	})
	const next = answer.headers.get('location')
	if (!next) throw new Error(`${path} answered ${answer.status}`)
	return new URL(next, address).pathname
}

const pairsOf = (values: Values): Pairs =>
	Object.entries(values).flatMap(([name, value]) =>
		[value]
			.flat()
			.flatMap((one): Pairs => (one === false ? [] : [[name, one === true ? 'on' : String(one)]])),
	)

/** Starts a draft; returns the address of its task list. */
export const beginDraft = (person: Person, title = 'Sample: a draft of the browser tests') =>
	send(person, '/requests/new', [
		['filingKey', randomUUID()],
		['title', title],
		['filingLanguage', 'en'],
	])

/** Adds a need to a draft; returns its address, without the section. */
export async function addNeed(person: Person, draft: string, kind: Kind): Promise<string> {
	return (await send(person, draft, [['add', kind]])).replace(/\/need$/, '')
}

/** Fills in a section from its present page, and continues. */
async function saveSection(person: Person, path: string, values: Values) {
	const page = await (await person.get(path)).text()
	const drawn = /name="drawn"[^>]*>([^<]*)</.exec(page)?.[1] ?? ''
	const asTyped = drawn.replaceAll('&quot;', '"').replaceAll('&amp;', '&')
	return send(person, path, [...pairsOf(values), ['drawn', asTyped], ['intent', 'continue']])
}

/** Writes a complete draft with one need of each kind; returns the address of each of its sections. */
export async function writeDraft(person: Person) {
	const draft = await beginDraft(person, String(filing.title))
	const pages: Record<string, string> = {}
	for (const [section, values] of Object.entries(filing.sections)) {
		pages[section] = `${draft}/${section}`
		await saveSection(person, pages[section], values)
	}
	for (const { kind, need, details } of filing.needs) {
		const address = await addNeed(person, draft, kind)
		pages.need = `${address}/need`
		pages[kind] = `${address}/${kind}`
		await saveSection(person, pages.need, need)
		await saveSection(person, pages[kind], details)
	}
	return { draft, pages }
}
