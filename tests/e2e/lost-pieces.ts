import { expect, test } from 'vitest'
import { setTarget } from '#app/domain/clocks/settings.server.ts'
import { castOf } from '#prisma/seed/cast.ts'
import { specified } from '#prisma/seed/sample-ledger.ts'
import { administrator, sampleId } from '#prisma/seed/sample-people.ts'
import {
	accept,
	acknowledged,
	answersFor,
	cleared,
	confirmed,
	decided,
	delivery,
	managerOf,
	passed,
	type Story,
} from '#prisma/seed/story.ts'
import { inDays, todayInState } from '#tests/support/in-days.ts'
import { rowOf, sendLedger } from './ledger-steps.ts'
import { press, type Values } from './person.ts'
import { readersOf } from './read-letters.ts'
import { lookAfterwards, rowsIn, textOf, useStoryWalk } from './story-walk.ts'

const programme = 'EQP-WAF-01'
const magnifier = 'Magnifier with ultraviolet light'
const lamp = 'Lamp for the counter'
const emailOf = (person: object) => String(Reflect.get(person, 'email'))
/** Magnifiers and lamps under one contract: the truck that carries both is on its way. */
const base: Story = {
	key: 'walk.lost-pieces',
	answers: 'ghana.document-equipment',
	title: 'Magnifiers and lamps for the border posts',
	needs: [0],
	draftedDaysAgo: 70,
	steps: [],
}
const [{ equipment = {} } = {}] = answersFor(base).needs
const [line] = equipment.lines as object[] // of the sample answers
const story: Story = {
	...base,
	own: {
		equipment: {
			lines: [
				{ ...line, description: magnifier, quantity: 20, minimumQuantity: 5 },
				{ ...line, description: lamp, quantity: 6, minimumQuantity: 1, serialised: false },
			],
		},
	},
	steps: [
		...acknowledged(66),
		passed(60),
		...cleared(54),
		...decided(46, accept('Within the mandate.')),
		...confirmed(1, 40, programme, 26),
		delivery(
			1,
			20,
			{ type: 'shareSpecification', specification: 'Tenfold.', deliverTo: 'Accra', fingerprint: '' },
			specified([magnifier, 'piece', 20, 40], [lamp, 'piece', 6, 15, 'withoutSerials']),
		),
		delivery(1, 18, { type: 'signOffSpecification' }),
		delivery(1, 16, { type: 'startProcurement', requisition: 'RQ-9' }),
		delivery(1, 14, {
			type: 'contract',
			supplier: 'Gulf of Guinea Optics (sample)',
			amount: 890,
			currency: 'USD',
			expectedOn: inDays(10),
		}),
		delivery(1, 10, { type: 'ship', shippedOn: inDays(-10), arrivesOn: inDays(2), waybill: 'WB-9' }),
	],
}
const actors = castOf(story)
const cast = {
	drafter: emailOf(actors.drafter),
	focalPoint: emailOf(actors.focalPoint),
	officer: emailOf(actors.officer),
	manager: managerOf(sampleId(programme)).email,
}
const mode = { name: 'in English', locale: 'en', javaScriptEnabled: true }
/** Equipment of which some pieces are lost on the way, and others after the State has them. */
export function walkLostPieces() {
	const { filed, visit, act, end, readLetters, pageOf, meanwhile } = useStoryWalk({ story, cast, mode })
	const request = () => `/requests/${filed.requestId}`
	const need = () => `${request()}/needs/${filed.needId}`
	let path = ''
	const ledger = () => `${path}/equipment`
	const today = () => todayInState('GHA')

	/** Those of the State, and the officer: the manager takes the steps. */
	const others = [cast.drafter, cast.focalPoint, cast.officer].sort()

	async function record(does: string, values: Values) {
		expect(await sendLedger(await pageOf('manager'), path, does, values), does).toBe(303)
	}

	/** Every party reads the same numbers by item, on the page of the delivery and in its records. */
	async function expectItems(items: string[][]) {
		for (const part of ['focalPoint', 'drafter', 'officer', 'manager'] as const) {
			expect(await rowsIn(await visit(part, path), '#items'), part).toEqual(items)
			const records = await rowsIn(await visit(part, ledger()), '#stages')
			expect(
				// The records have what is contracted beside it.
				records.map(([name, agreed, _contracted, ...rest]) => [name, agreed, ...rest]),
				part,
			).toEqual(items)
		}
	}

	/** The number of pieces of each item that a report of a loss can name. */
	const reportable = async () => {
		const page = await visit('focalPoint', ledger())
		const form = page.locator('form', { has: page.locator('button[value="reportLoss"]') })
		return (await form.locator('tbody tr td:nth-child(2)').allTextContents()).join(' ')
	}

	test('a loss on the way is told to both sides, and stays in the numbers once the rest was inspected', async () => {
		expect((await readLetters()).length).toBeGreaterThan(30)
		const page = await visit('focalPoint', need())
		path = (await page.locator('main a[href^="/deliveries/"]').first().getAttribute('href')) ?? ''
		const reason = 'Two fell from the truck, one is scratched.'
		await act('manager', path, 'reportLoss', { 'lines.0.lost': 2, 'lines.0.damaged': 1, reason })
		const reported = await readLetters()
		expect(readersOf(reported, 'Loss or damage reported')).toEqual(others)
		for (const { text } of reported) expect(text).toContain('The programme manager will decide')
		const seen = await visit('focalPoint', path)
		expect(await textOf(seen)).toContain(reason)
		expect(await textOf(seen)).toContain('Continue without replacementProgramme manager')
		expect(await rowsIn(await visit('focalPoint', ledger()), '#exceptions')).toEqual([
			[`1. ${magnifier}`, '2', '1'],
		])
		await act('manager', path, 'continueWithout', { reason: 'The rest is enough for the posts.' })
		expect(readersOf(await readLetters(), 'Delivery continued after loss or damage')).toEqual(others)
		expect(await reportable()).toBe('18 6')

		await act('manager', path, 'arriveAtCustoms', { port: 'Tema' })
		await act('drafter', path, 'confirmArrival', { receivedOn: today() })
		await record('inspect', { inOrder: true })
		await act('manager', ledger(), 'recordInspection')
		const inspected = await readLetters()
		expect(readersOf(inspected, 'Equipment received')).toEqual([cast.officer, cast.manager].sort())
		// All that came is in order, which is not all that was agreed.
		expect(readersOf(inspected, 'Inspection recorded')).toEqual([])
		expect(readersOf(inspected, 'Inspection: items missing or damaged')).toEqual(others)
		await expectItems([
			[`1. ${magnifier}`, '20', '20', '18', '18', '', '2'],
			[`2. ${lamp}`, '6', '6', '6', '6', '', '0'],
		])
		await act('focalPoint', path, 'acceptAsIs', { reason: 'We take what came.' })
		const accepted = await readLetters()
		expect(readersOf(accepted, 'Equipment accepted without replacement')).toEqual(
			[cast.officer, cast.manager].sort(),
		)
	}, 300_000)

	test('what is lost after the handover is not shown as in the hands of the State', async () => {
		const page = await visit('manager', ledger())
		const form = page.locator('form', { has: page.locator('button[value="listSerials"]') }).first()
		await form.locator('textarea').fill(Array.from({ length: 18 }, (_, at) => `M-${at + 1}`).join('\n'))
		expect(await press(page, form.locator('button[value="listSerials"]'))).toBe(303)
		const terms = { mode: 'title', place: 'Accra', officeName: 'M. Okello', officeTitle: 'Manager' }
		await record('signForOffice', terms)
		const signed = { signatory: 'K. Asante', signatoryTitle: 'Director', undertaking: true }
		await act('focalPoint', ledger(), 'signHandover', signed)
		const handedOver = await readLetters()
		expect(readersOf(handedOver, 'Handover for your signature')).toEqual(others)
		expect(readersOf(handedOver, 'Need delivered')).toEqual(others)
		// Handed over and lost before are what was agreed.
		await expectItems([
			[`1. ${magnifier}`, '20', '20', '18', '18', '18', '2'],
			[`2. ${lamp}`, '6', '6', '6', '6', '6', '0'],
		])

		const stolen = 'Stolen from the store at Elubo; two lamps were dropped.'
		await act('manager', path, 'reportLoss', {
			'lines.0.lost': 3,
			'lines.1.damaged': 2,
			reason: stolen,
		})
		expect(readersOf(await readLetters(), 'Loss or damage reported')).toEqual(others)
		await act('manager', path, 'continueWithout', { reason: 'The posts share the rest.' })
		expect(readersOf(await readLetters(), 'Delivery continued after loss or damage')).toEqual(others)
		expect(await textOf(await visit('focalPoint', ledger()))).toContain(stolen)
		await expectItems([
			[`1. ${magnifier}`, '20', '20', '18', '18', '18', '2', '3', '0'],
			[`2. ${lamp}`, '6', '6', '6', '6', '6', '0', '0', '2'],
		])
		// What is gone cannot be lost again.
		expect(await reportable()).toBe('15 6')
	}, 300_000)

	test('checks count what is left, and the outcome, the closure and their e-mails follow from it', async () => {
		await act('manager', path, 'recordInstallation', { installedOn: today(), trained: 12 })
		await meanwhile(async () => {
			for (const name of ['checkSixMonths', 'checkTwelveMonths'] as const)
				await setTarget(administrator, name, { amount: 1, unit: 'days' })
		})
		const all = (count: number) => ({ present: count, working: count, used: count, maintained: count })
		for (const month of ['6', '12']) {
			const handedOver = { ...rowOf(0, all(18)), ...rowOf(1, all(6)) }
			expect(await sendLedger(await pageOf('manager'), path, 'check', handedOver)).toBe(422)
			await record('check', { ...rowOf(0, all(15)), ...rowOf(1, { ...all(4), present: 6, maintained: 6 }) })
			await act('manager', ledger(), 'recordCheck', { month })
			expect(readersOf(await readLetters(), 'Post-delivery check recorded')).toEqual(others)
		}
		await act('manager', path, 'closeDelivery', { comment: 'In use.' })
		const closed = await readLetters()
		const [outcome] = closed.filter(({ subject }) => subject.startsWith('Outcome of a need'))
		expect(outcome?.text).toContain('Outcome: Partly met')
		const asked = closed.filter(({ subject }) => subject.startsWith('Closure of the request'))
		expect(asked.map(({ to }) => to).sort()).toEqual([cast.focalPoint, cast.officer].sort())
		for (const { text } of asked) expect(text).toContain('Closure result: Partly met')

		for (const part of ['focalPoint', 'drafter', 'officer', 'manager'] as const) {
			const text = await textOf(await visit(part, need()))
			for (const fact of [
				'Line 1: 18 of 20 handed over',
				'Line 1: 15 of 18 working',
				'Line 2: 4 of 6 working',
			])
				expect(text, part).toContain(fact)
		}
		expect(await textOf(await visit('focalPoint', request()))).toContain('Closure resultPartly met')
		const { complaints, place } = await end()
		expect(complaints.filter((line) => !line.includes('422'))).toEqual([])
		expect(await lookAfterwards(place, filed.requestId)).toMatchObject({
			needStatuses: ['evaluated'],
			deliveryStatuses: ['closed'],
			brokenChains: [],
		})
	}, 300_000)
}
