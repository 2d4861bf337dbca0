import { beforeAll, expect, test, vi } from 'vitest'
import { fillTwoStates } from '#tests/database/two-states.ts'
import { aNeed, decideCase } from '#tests/support/builders.ts'
import { type Told, tellAt, tellingPlaces } from '#tests/support/chart-news.ts'
import { asOwner } from '#tests/support/database.ts'
import { notifyOfWork, spareDrafters, tellOfTheRest } from '#tests/support/other-news.ts'
import { everybody, ghana, office } from '#tests/support/people.ts'
import {
	canaryOf,
	canaryPattern,
	columnsWithout,
	misplacedColumns,
	past,
	plantColumns,
} from '#tests/support/planted-columns.ts'
import { plantAnswers, tellOfShared } from '#tests/support/shared-news.ts'
import { deliveryOf, look, needStep } from '#tests/support/steps.ts'
import { useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'
import { noticeNames } from '#workflows/notices/table.ts'
import type { Kind } from '#workflows/vocabulary.ts'
import { followLinks, type Written, writer } from './letter-writer.ts'

/** Creates a need of the police that was proposed to a manager and cleared by due diligence. */
async function offered(kind: Kind) {
	const need = await aNeed({ authority: 'police', kind, status: 'proposed' })
	await decideCase(need.requestId)
	return need
}

async function delivered(kind: Kind): Promise<string> {
	const { id, quantity } = await offered(kind)
	await needStep(office.manager, id, { type: 'acceptOffer', quantity, note: '' })
	await needStep(ghana.focalPoint, id, { type: 'confirmOffer' })
	return (await deliveryOf(id)).id
}

/** Creates one row of Ghana for each chart. */
async function makeNotificationFixtures(): Promise<Told> {
	const { id: need, requestId } = await offered('training')
	const found = await look((tx) => tx.dueDiligenceCase.findUniqueOrThrow({ where: { requestId } }))
	return {
		request: requestId,
		need,
		dueDiligence: found.id,
		training: await delivered('training'),
		equipment: await delivered('equipment'),
		advisory: await delivered('advisory'),
	}
}

vi.hoisted(() => {
	process.env.MAIL_REPLY_TO = 'replies@ta.example'
	process.env.MAIL_AUTHSERV_ID = 'mx.ta.example'
})

useWorld()
const spare = spareDrafters()
const app = useWholeApp()

// Every possible notice, in a world in which every typed text is a unique word.

let written: Written[] = []
let refused: string[] = []

/** Gives States and programmes names that occur nowhere else. */
async function nameThem() {
	const names = { state: `names = 'STATE-' || iso3`, programme: `titles = 'PROGRAMME'` }
	for (const [table, set] of Object.entries(names)) {
		const [column, name] = set.split(' = ')
		const all = `select jsonb_object_agg(key, ${name}) from jsonb_object_keys(${column}) as key`
		await past(table, () => asOwner(`update ${table} set ${column} = (${all})`))
	}
}

beforeAll(async () => {
	await fillTwoStates()
	const things = await makeNotificationFixtures()
	await nameThem()
	await plantAnswers()
	await plantColumns()
	const links = followLinks(() => app.address)
	const letters = writer(links.follow)
	for (const classification of ['CONFIDENTIAL', 'RESTRICTED'] as const) {
		await look((tx) => tx.request.updateMany({ where: { stateIso3: 'GHA' }, data: { classification } }))
		for (const [workflow, place] of tellingPlaces) await letters.write(await tellAt(workflow, place, things))
		await notifyOfWork(things)
		await letters.writeNew()
	}
	await look((tx) => tx.request.updateMany({ data: { classification: 'RESTRICTED' } }))
	await tellOfShared(things)
	await letters.writeNew()
	for await (const _part of tellOfTheRest(spare)) await letters.writeNew()
	written = letters.written
	refused = links.refused
})

test('every column is thought of, and each of what people write holds a word', async () => {
	expect(await misplacedColumns()).toEqual([])
	expect(await columnsWithout()).toEqual([])
})

test('every letter there is was written', () => {
	const templates = new Set(written.map(({ notice }) => notice.template))
	const expected = noticeNames.filter((name) => name !== 'referralToPartner')
	expect([...templates].sort()).toEqual([...expected, 'invitation'].sort())
	expect(written.filter(({ letter }) => letter.calendar).length).toBeGreaterThan(20)
	expect(written.filter(({ guarded }) => guarded).length).toBeGreaterThan(100)
})

test('nothing that people write is in any letter, but the title of a request that its own State reads', () => {
	const title = canaryOf('request', 'title')
	const found = written.flatMap(({ notice, reader, guarded, stateIso3, sent }) => {
		const mayTell = reader !== null && reader.stateIso3 === stateIso3 && !guarded
		const words = [...new Set(sent.match(canaryPattern))].filter((word) => !(mayTell && word === title))
		return words.map(
			(word) => `${notice.template} to ${reader?.role}${guarded ? ', confidential' : ''}: ${word}`,
		)
	})
	expect([...new Set(found)]).toEqual([])
	const titled = written.filter(({ sent }) => sent.includes(title))
	expect(new Set(titled.map(({ notice }) => notice.template)).size).toBeGreaterThan(30)
})

/** A State invited to a common need reads which State asks, and UNODC which State has no one to answer. */
const namesState = new Set(['jointInvitation', 'jointToAdd', 'jointAnswered', 'jointStateAbsent'])

test('letters name no State but where they must, and no person but their reader and the officer', () => {
	for (const { notice, reader, letter, guarded, sent } of written) {
		const { template } = notice
		if (reader) expect(sent, template).toContain(reader.name)
		const states = sent.match(/STATE-\w{3}/g) ?? []
		if (template === 'invitation') expect(new Set(states)).toEqual(new Set(['STATE-GHA']))
		else if (namesState.has(template)) expect(new Set(states).size, template).toBeLessThanOrEqual(1)
		else expect(states, template).toEqual([])
		const people = [...everybody, ...spare].filter(({ name }) => sent.includes(name))
		const isTold = template === 'requestAcknowledged' && !guarded
		const known = [reader?.name ?? letter.to.name, isTold ? office.officer.name : '']
		const others = people.filter(({ name }) => !known.includes(name))
		expect(others, template).toEqual([])
	}
})

test('of a CONFIDENTIAL request a letter says that something happened and by when to act, and asks for no answer', () => {
	const [open, closed] = [false, true].map((wanted) =>
		written.filter(({ guarded, notice }) => guarded === wanted && notice.template === 'offerMade'),
	)
	for (const { letter } of open ?? []) expect(letter.text).toContain('PROGRAMME')
	expect(closed?.length).toBeGreaterThan(0)
	expect(written.filter(({ letter }) => letter.mayBeAnswered).length).toBeGreaterThan(20)
	for (const { letter, notice, sent } of written.filter(({ guarded }) => guarded)) {
		expect(sent, notice.template).not.toContain('PROGRAMME')
		expect(letter.text, notice.template).not.toMatch(/Need number:|Quantity:|Questions:/)
		expect(letter.mayBeAnswered, notice.template).toBe(false)
	}
})

test('a person who handed a request on is led to their own work, and not asked for an answer', () => {
	const former = written.filter(({ notice, reader }) => notice.template === 'requestReassigned' && reader)
	expect(former.length).toBeGreaterThan(0)
	for (const { letter } of former) {
		expect(letter.html).toMatch(/href="[^"]*\/work"/)
		expect(letter.mayBeAnswered).toBe(false)
	}
})

test('each link leads to a page that its reader may open', () => {
	expect(refused).toEqual([])
})
