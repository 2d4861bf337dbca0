import { beforeAll, expect, test } from 'vitest'
import { enterCells } from '#app/domain/deliveries/training/ledgers/enter-cells.server.ts'
import { getLedger } from '#app/domain/deliveries/training/ledgers/get-ledger.server.ts'
import { proposeCells } from '#app/domain/deliveries/training/ledgers/propose-cells.server.ts'
import { withdrawNominee } from '#app/domain/deliveries/training/nominees.server.ts'
import { cellName, printProposed } from '#app/forms/cells.ts'
import type { LedgerName } from '#app/forms/lists/ledger-list.ts'
import type { Actor } from '#app/platform/actor.ts'
import { blockWords } from '#app/routes/deliveries.$deliveryId_.training_.$ledger/block-words.server.ts'
import { action } from '#app/routes/deliveries.$deliveryId_.training_.$ledger/route.tsx'
import { action as takeWorkbook } from '#app/routes/deliveries.$deliveryId_.training_.$ledger_.workbook/route.tsx'
import { loader as download } from '#app/routes/deliveries.$deliveryId_.training_.$ledger[.]xlsx.ts'
import { answerOf } from '#tests/support/answers.ts'
import { aCourse, courseDays, learners, nomineesOf } from '#tests/support/courses.ts'
import { inDays } from '#tests/support/in-days.ts'
import { bodyOf, uploadRequest } from '#tests/support/multipart.ts'
import { openWorkbook } from '#tests/support/open-workbook.ts'
import { everybody, ghana, office } from '#tests/support/people.ts'
import { firstOf, present } from '#tests/support/present.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

const { manager, officer } = office
const cookies = new Map<string, string>()
beforeAll(async () => {
	for (const person of everybody) cookies.set(person.id, await cookieOf(person))
})

const asked = (name: LedgerName, query = '') => ({
	name,
	params: new URLSearchParams(query),
	language: 'en' as const,
})

async function send(actor: Actor, id: string, name: LedgerName, fields: Record<string, string>, query = '') {
	const request = new Request(`http://site.example/deliveries/${id}/training/${name}${query}`, {
		headers: { cookie: cookies.get(actor.id) ?? '' },
		method: 'POST',
		body: new URLSearchParams(fields),
	})
	const params = { deliveryId: id, ledger: name }
	return answerOf(await action({ request, params, context: { nonce: '', requestId: '' } }))
}

const attendanceOf = (deliveryId: string) => look((tx) => tx.attendance.count({ where: { deliveryId } }))

test('a page shows 25 people, sorts and finds them, and counts what is entered of each ledger', async () => {
	const { id } = await aCourse('inSession', learners(30))
	const page = await getLedger(manager, id, asked('attendance', 'sort=-name'))
	expect(page.rows.map(({ name }) => name).slice(0, 2)).toEqual([
		'Learner 30 (sample)',
		'Learner 29 (sample)',
	])
	expect([page.rows.length, page.total, page.previous]).toEqual([25, 30, null])
	const second = await getLedger(manager, id, asked('attendance', `sort=-name&after=${page.next}`))
	expect(second.rows.map(({ name }) => name).at(-1)).toBe('Learner 1 (sample)')
	const back = await getLedger(manager, id, asked('attendance', `sort=-name&before=${second.previous}`))
	expect(back.rows.map((row) => row.id)).toEqual(page.rows.map((row) => row.id))
	expect((await getLedger(manager, id, asked('attendance', 'text=coast+29'))).total).toBe(0)
	expect((await getLedger(manager, id, asked('attendance', 'text=border+29'))).total).toBe(1)

	// The first day that is not complete is the one that is entered.
	const [first = '', second2 = ''] = courseDays
	expect(page.shown.map(({ name }) => name)).toEqual([first])
	await enterCells(
		manager,
		id,
		'attendance',
		(await nomineesOf(id)).map((one) => ({ id: one.id, column: first, was: '', now: 'present' })),
	)
	const then = await getLedger(manager, id, asked('attendance', 'only=missing'))
	expect([then.shown[0]?.name, then.total, then.daysEntered[first]]).toEqual([second2, 30, 30])
	expect(then.tabs).toEqual([
		{ name: 'participants', done: 30, of: 30 },
		{ name: 'attendance', done: 0, of: 30 },
		{ name: 'results', done: 0, of: 30 },
		{ name: 'certificates', done: 0, of: 30 },
		{ name: 'follow-up', done: 0, of: 30 },
	])
	await expect(getLedger(officer, id, asked('attendance'))).rejects.toMatchObject({ code: 'not-found' })
})

test('two people at once lose nothing: other cells are merged, the same cell is asked about with both values', async () => {
	const { id } = await aCourse('inSession')
	const [day = ''] = courseDays
	const [one, two] = (await nomineesOf(id)).map((nominee) => nominee.id)
	const shown = JSON.stringify({ [present(one)]: { [day]: '' }, [present(two)]: { [day]: '' } })
	const cells = (first: string, second: string) => ({
		part: 'cells',
		shown,
		[`cells.${one}.${day}`]: first,
		[`cells.${two}.${day}`]: second,
	})
	expect((await send(manager, id, 'attendance', cells('present', ''))).status).toBe(303)
	// From a page of before: the first cell is as it was shown, the second is new.
	expect((await send(manager, id, 'attendance', cells('', 'absent'))).status).toBe(303)
	const marks = async () =>
		(await getLedger(manager, id, asked('attendance', `day=${day}`))).rows.map(({ cells }) => cells[day])
	expect((await marks()).slice(0, 2)).toEqual(['present', 'absent'])

	const refused = await send(manager, id, 'attendance', cells('absent', 'absent'), `?day=${day}`)
	expect(refused.status).toBe(409)
	expect(refused.data).toMatchObject({
		errors: { [cellName({ id: present(one), column: day })]: 'changedMeanwhile' },
		entries: [{ id: one, now: 'absent' }, { id: two }],
		ledger: {
			rows: expect.arrayContaining([
				expect.objectContaining({ id: one, cells: expect.objectContaining({ [day]: 'present' }) }),
			]),
		},
	})
	expect((await marks()).slice(0, 2)).toEqual(['present', 'absent'])
})

test('of a person who was withdrawn while it was typed, the page says what was not saved', async () => {
	const { id } = await aCourse('nominated')
	const [gone, other] = (await nomineesOf(id)).map((nominee) => present(nominee.id))
	const names = await nomineesOf(id)
	await withdrawNominee(ghana.drafter, id, present(gone))
	const column = 'status'
	const entries = { [column]: [gone, other].map((one) => [one, 'nominated', 'confirmed']) }
	const fields = {
		part: 'cells',
		shown: JSON.stringify({
			[present(gone)]: { status: 'nominated' },
			[present(other)]: { status: 'nominated' },
		}),
		[`cells.${gone}.status`]: 'confirmed',
		[`cells.${other}.status`]: 'confirmed',
	}
	const refused = await send(manager, id, 'participants', fields)
	expect(refused.status).toBe(409)
	expect(refused.data).toMatchObject({
		errors: { [`cells.${gone}.status`]: 'changedMeanwhile' },
		entries: [
			{ id: gone, now: 'confirmed' },
			{ id: other, now: 'confirmed' },
		],
	})
	// A difference that was waiting is shown again, without the one that is gone.
	const again = await send(manager, id, 'participants', {
		part: 'proposed',
		entries: JSON.stringify(entries),
	})
	expect(again.status).toBe(409)
	expect(again.data.proposal).toMatchObject({
		changes: [{ id: other, now: 'confirmed' }],
		faults: [{ name: names[0]?.name, text: 'confirmed', key: 'changedMeanwhile' }],
	})
	expect((await nomineesOf(id)).map(({ status }) => status)).toEqual([
		'withdrawn',
		'nominated',
		'nominated',
		'nominated',
	])
})

test('a block of 5 000 cells with wrong days and names is answered at each line, and what is right can be saved', async () => {
	const people = learners(40)
	const { id } = await aCourse('inSession', people)
	const days = [...courseDays, inDays(-400)]
	const head = ['Name', ...days].join('\t')
	const lines = people.map(({ name }, at) =>
		[at === 3 ? 'Nobody (sample)' : name, 'x', at === 5 ? 'perhaps' : '0', '', 'Absent', 'présent(e)'].join(
			'\t',
		),
	)
	const proposed = await proposeCells(
		manager,
		id,
		asked('attendance'),
		{ block: [head, ...lines].join('\r\n'), first: '' },
		blockWords,
	)
	expect(proposed.faults).toEqual([
		{ line: 1, name: '', column: '', text: days[5], key: 'noSuchCourseDay' },
		{ line: 5, name: '', column: '', text: 'Nobody (sample)', key: 'nobodyOfThisName' },
		{ line: 7, name: 'Learner 6 (sample)', column: days[1], text: 'perhaps', key: 'badCode' },
	])
	expect(proposed.changes).toHaveLength(39 * 4 - 1)
	expect(await attendanceOf(id)).toBe(0)
	const entries = printProposed(proposed.changes)
	expect((await send(manager, id, 'attendance', { part: 'proposed', entries })).status).toBe(303)
	expect(await attendanceOf(id)).toBe(39 * 4 - 1)

	const many = Array.from({ length: 1000 }, () => ['31.02.2026', 'x', 'y', 'z', 'w'].join('\t')).join('\n')
	const refused = await send(manager, id, 'attendance', { part: 'paste', first: days[0] ?? '', block: many })
	expect(refused.status).toBe(422)
	expect(refused.data.proposal?.faults.length).toBeGreaterThan(900)
	expect(refused.data.given?.typed.block).toBe(many)
	expect(await attendanceOf(id)).toBe(39 * 4 - 1)
})

test('one value for all whom the list shows is entered where nothing is, after a look at the difference', async () => {
	const { id } = await aCourse('inSession', learners(30))
	const [day = ''] = courseDays
	const { id: one } = firstOf(await nomineesOf(id))
	await enterCells(manager, id, 'attendance', [{ id: one, column: day, was: '', now: 'absent' }])
	const fields = { part: 'fill', column: day, value: 'present', onlyMissing: 'on' }
	const shown = await send(manager, id, 'attendance', fields, `?day=${day}&text=coast`)
	expect(shown.status).toBe(200)
	const { changes = [], faults } = shown.data.proposal ?? {}
	expect([changes.length, faults]).toEqual([9, []])
	expect(await attendanceOf(id)).toBe(1)
	const all = await send(manager, id, 'attendance', { ...fields, onlyMissing: '' })
	expect(all.data.proposal?.changes).toHaveLength(30)
	// A day that has not come is refused at each cell.
	expect((await send(ghana.drafter, id, 'attendance', fields)).status).toBe(409)
})

test('a workbook is filled in and taken after a look at the difference; that of another course is not', async () => {
	const { id } = await aCourse('inSession')
	const other = await aCourse('inSession')
	const args = (request: Request, deliveryId: string) => ({
		request,
		params: { deliveryId, ledger: 'results' },
		context: { nonce: '', requestId: '' },
	})
	const headers = { cookie: cookies.get(manager.id) ?? '' }
	const path = `/deliveries/${id}/training/results`
	const file = await download(args(new Request(`http://site.example${path}.xlsx`, { headers }), id))
	const book = await openWorkbook(Buffer.from(await file.arrayBuffer()))
	const [sheet] = book.worksheets
	const [one, two, three] = await nomineesOf(id)
	expect(sheet?.getCell('B2').text).toBe(one?.name)
	// Sorted by hand meanwhile: the rows are those of the people, wherever they stand.
	const fill = (row: number, cells: (string | number | undefined)[]) =>
		cells.forEach((cell, at) => {
			if (sheet) sheet.getCell(row, at + 1).value = cell ?? null
		})
	fill(2, [two?.id, two?.name, two?.unit, 41, 79])
	fill(3, [one?.id, one?.name, one?.unit, 'forty'])
	fill(4, [three?.id, three?.name, three?.unit, 30])
	const content = Buffer.from(await book.xlsx.writeBuffer())
	const upload = async (deliveryId: string) => {
		const body = bodyOf([{ name: 'file', file: 'results.xlsx', content }])
		const request = uploadRequest(body, {
			...headers,
			path: `/deliveries/${deliveryId}/training/results/workbook`,
		})
		return answerOf(await takeWorkbook(args(request, deliveryId)))
	}
	const shown = await upload(id)
	expect(shown.status).toBe(422)
	expect(shown.data.proposal).toMatchObject({
		changes: [
			{ id: two?.id, column: 'preTest', now: '41' },
			{ id: two?.id, column: 'postTest', now: '79' },
			{ id: three?.id, column: 'preTest', now: '30' },
		],
		faults: [{ line: 3, name: one?.name, column: 'preTest', text: 'forty', key: 'badNumber' }],
	})
	const entries = printProposed(shown.data.proposal?.changes ?? [])
	expect((await send(manager, id, 'results', { part: 'proposed', entries })).status).toBe(303)
	expect((await nomineesOf(id)).map(({ preTest, postTest }) => [preTest, postTest])).toEqual([
		[null, null],
		[41, 79],
		[30, null],
		[null, null],
	])
	expect((await upload(other.id)).data.proposal).toMatchObject({
		changes: [],
		faults: [{ key: 'otherLedger' }],
	})
})

test('the course is closed once each participant is recorded on each day', async () => {
	const { id, step } = await aCourse('inSession')
	const [one, ...others] = (await nomineesOf(id)).map((nominee) => nominee.id)
	const cell = (of: string | undefined, column: string, now: string) => ({
		id: of ?? '',
		column,
		was: '',
		now,
	})
	await enterCells(
		manager,
		id,
		'attendance',
		courseDays.map((day) => cell(one, day, 'present')),
	)
	await expect(step({ type: 'closeSession' })).rejects.toMatchObject({ reason: 'attendanceMissing' })
	await enterCells(
		manager,
		id,
		'attendance',
		others.flatMap((other) => courseDays.map((day) => cell(other, day, 'absent'))),
	)
	await step({ type: 'closeSession' })
	// What was recorded at the time is only corrected afterwards.
	const late = { id: present(one), column: courseDays[0] ?? '', was: 'present', now: 'absent' }
	await expect(enterCells(manager, id, 'attendance', [late])).rejects.toMatchObject({
		errors: { [cellName(late)]: 'cellClosed' },
	})
})
